/** What a member may say about an item's merit: it changes no number. */
export const meritKinds = ['convincing', 'unconvincing'] as const;

/**
 * What a member may say about an item's source, with a quotation: it decides whether it counts as
 * checked.
 */
export const sourceKinds = ['check', 'dispute'] as const;

export type MeritKind = (typeof meritKinds)[number];

export type ProofKind = (typeof sourceKinds)[number];

export type MarkKind = MeritKind | ProofKind;

export function isProof(kind: MarkKind): kind is ProofKind {
  return (sourceKinds as readonly MarkKind[]).includes(kind);
}

import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { Draft, WithDrafts } from './draft-port.ts';

/** How long a refused form is kept, so that nothing typed is lost. */
const DRAFT_MS = 60 * 60 * 1000;

/** Drafts per member and debate, so that sending invalid forms repeatedly cannot fill the table. */
export const MOST_DRAFTS = 10;

const EMPTY = { claim: null, side: null, target: null, text: '', source: '' };

/**
 * Keeps the contents of a refused form for an hour, or until ten later ones by the member were
 * refused.
 */
export async function keepDraft(
  { store, clock }: WithDrafts & WithClock,
  debate: Debate,
  draft: Partial<Omit<Draft, 'expiresAt'>> & Pick<Draft, 'formId' | 'authorKey'>,
): Promise<void> {
  const expiresAt = new Date(clock.now().getTime() + DRAFT_MS);
  await store.drafts.keep(debate.id, { ...EMPTY, ...draft, expiresAt }, MOST_DRAFTS);
}

/** The draft that holds the refused link of one item. */
export function linkDraftId(number: number): string {
  return `link-${number}`;
}

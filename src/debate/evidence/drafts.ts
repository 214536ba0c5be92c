import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { Draft, WithDrafts } from './draft-port.ts';

/** How long what was refused is kept, so that nothing typed is lost. */
const DRAFT_MS = 60 * 60 * 1000;

/** Drafts of a member in a debate: who sends broken forms again and again fills no table. */
export const MOST_DRAFTS = 10;

const EMPTY = { claim: null, side: null, target: null, text: '', source: '' };

/** Keeps what a refused form held for an hour, or until ten later ones of the member were refused. */
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

import { type SummaryFacts, type SummaryLine, words } from './summary-facts.ts';
import { movements } from './summary-picks.ts';

/** `empty`: nobody has voted or filed yet; `quiet`: nobody did in this week, and nothing moved. */
export type Quiet = 'empty' | 'quiet' | null;

/** What became of a week, by votes that were cast or changed in it and items filed in it. */
export function quietOf(
  facts: SummaryFacts,
  of: { readonly voters: number; readonly votes: number; readonly items: number },
): Quiet {
  if (of.voters === 0 && facts.items.length === 0) return 'empty';
  const { tally, previous } = facts;
  const isStill = previous !== undefined && movements(tally, previous).length === 0;
  return isStill && of.votes === 0 && of.items === 0 ? 'quiet' : null;
}

const SAID = {
  empty: 'Nobody has voted or filed evidence yet, so there is nothing to sum up.',
  quiet: 'A quiet week: no vote was cast or changed, nothing was filed, and no number moved.',
};
const KEPT: Readonly<Record<'empty' | 'quiet', readonly SummaryLine['kind'][]>> = {
  empty: ['worth'],
  quiet: ['members', 'evidence', 'claims', 'worth', 'graded'],
};

/** The lines of a week in which nothing happened: it says so, and leaves out what would be empty. */
export function quietLines(lines: readonly SummaryLine[], quiet: 'empty' | 'quiet'): SummaryLine[] {
  const kept = lines.filter(({ kind }) => KEPT[quiet].includes(kind));
  const said: SummaryLine = { kind: 'standing', parts: [words(SAID[quiet])] };
  return [...lines.filter(({ kind }) => kind === 'title'), said, ...kept];
}

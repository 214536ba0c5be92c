import { type Evidence, isQuotable } from '#debate/evidence/evidence.ts';
import type { DebateTally } from '#debate/tally/rules/tally-debate.ts';
import type { TallyInput } from '#debate/tally/rules/types.ts';
import { sourceState } from './rules/source-state.ts';
import type { SourceState, SummaryItem } from './rules/summary-facts.ts';
import type { SummaryContent } from './summary-content.ts';

/**
 * Items and rebuttals as the sentences name them; new ones are those filed `since`. Items that were
 * withdrawn or hidden after the cut-off still count, but are no longer quoted.
 */
export function summaryItems(
  standing: readonly Evidence[],
  of: {
    readonly input: TallyInput;
    readonly tally: DebateTally;
    readonly since: Date;
    readonly previous: SummaryContent | undefined;
  },
): SummaryItem[] {
  const sources = sourceStates(of.input, of.tally);
  const quoted = quotedIn(of.previous);
  return standing.map((item) => ({
    number: item.number,
    claim: item.claim,
    side: item.side,
    target: item.target,
    text: item.text,
    source: sources.get(item.number) ?? (item.source === null ? 'none' : 'unchecked'),
    isNew: item.filedAt >= of.since,
    quotedLastWeek: quoted.has(item.number),
    quotable: isQuotable(item) && item.concededAt === null && !item.addressed,
  }));
}

function sourceStates(input: TallyInput, tally: DebateTally): Map<number, SourceState> {
  const moderators = new Set(input.moderators);
  const judged = new Map(
    tally.claims.flatMap(({ items }) => items.map((item) => [item.number, item] as const)),
  );
  return new Map(
    input.claims.flatMap(({ items }) =>
      items.map((item) => {
        const { check, marks } = judged.get(item.number) ?? UNJUDGED;
        return [item.number, sourceState(item, { check, marks }, moderators)] as const;
      }),
    ),
  );
}

/** An item of the thesis, which the tally leaves out. */
const UNJUDGED = { check: 'unchecked', marks: [] } as const;

/** The items that a summary quoted as the strongest of a side. */
function quotedIn(content: SummaryContent | undefined): Set<number> {
  const lines = content?.lines.filter(({ kind }) => kind === 'quote') ?? [];
  return new Set(
    lines.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'quote' ? [part.number] : [])),
    ),
  );
}

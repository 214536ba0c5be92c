import { count } from '#debate/core/rules/count.ts';
import { excerpt } from '#debate/core/rules/cut.ts';
import { ENOUGH } from '#debate/tally/rules/constants.ts';
import { numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import { type Asked, askedClaim, type Nearness } from '../asked-claim.ts';
import { SUMMARY } from '../constants.ts';
import type { SummaryFacts } from '../summary-facts.ts';
import { type SummaryLine, strong, words } from '../summary-lines.ts';
import { claimTitle } from './claim-title.ts';

const NEAR: Readonly<Record<Nearness['of'], { readonly short: string; readonly reached: string }>> =
  {
    lean: {
      short: 'just short of a lead that luck can’t explain',
      reached: 'only just more than luck explains',
    },
    clear: { short: 'not far from a clear lead', reached: 'only just a clear lead' },
  };

/**
 * Where one more item would count most, and what would settle that claim; in a final summary, that
 * the debate has ended.
 */
export function askLine(
  facts: SummaryFacts,
  { titled, settles }: { readonly titled: boolean; readonly settles: boolean },
): SummaryLine[] {
  if (facts.final) {
    const over = 'This debate has ended: its numbers stay as they are.';
    return [{ kind: 'ask', parts: [words(over)] }];
  }
  const asked = askedClaim(facts.tally);
  if (asked === undefined) return [];
  const { number } = asked.claim;
  const settled = settles ? settledWords(facts, number) : '';
  return [
    {
      kind: 'ask',
      parts: [
        strong('Where you count most:'),
        words(' '),
        claimTitle(facts, number, titled),
        words(` ${standsWords(asked)}.${settled}`),
      ],
    },
  ];
}

function standsWords({ claim, near }: Asked): string {
  if (claim.word === 'too-little') return `has ${neededWords(claim)}`;
  const stands = `stands at ${numberWords(claim)}`;
  if (near === undefined)
    return `${stands}, with ${count(claim.people, 'person', 'people')} so far`;
  return `${stands}, ${near.isReached ? NEAR[near.of].reached : NEAR[near.of].short}`;
}

/** What a claim with too little evidence lacks, worded to continue a sentence. */
function neededWords({ people, sources }: Asked['claim']): string {
  const [persons, cited] = [Math.min(people, ENOUGH.people), Math.min(sources, ENOUGH.sources)];
  return `${persons} of the ${count(ENOUGH.people, 'person', 'people')} and ${cited} of the ${count(ENOUGH.sources, 'source')} it needs`;
}

function settledWords({ claims }: SummaryFacts, number: number): string {
  const settles = claims.find((claim) => claim.number === number)?.settles ?? '';
  const told = excerpt(settles, SUMMARY.settles);
  if (told === '') return '';
  return ` This would settle it: ${told}${/[.!?…。]$/u.test(told) ? '' : '.'}`;
}

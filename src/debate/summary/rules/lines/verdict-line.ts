import { count } from '#debate/core/rules/count.ts';
import { lowered } from '#debate/core/rules/lowered.ts';
import { type Side, sides } from '#debate/core/rules/side.ts';
import { SIDE_WORDS } from '#debate/core/rules/side-words.ts';
import { shareWords } from '#debate/tally/rules/explain/camp-words.ts';
import { verdictSentence, verdictWords, wordName } from '#debate/tally/rules/verdict-words.ts';
import {
  comparable,
  type FrozenItem,
  type FrozenStanding,
  type FrozenTally,
  headlineOf,
} from '../frozen-tally.ts';
import type { SummaryFacts } from '../summary-facts.ts';
import { type SummaryLine, strong, words } from '../summary-lines.ts';

/** The verdict of the debate: its word, who is ahead by how much, and what it rests on. */
export function verdictLine({ tally, previous, final }: SummaryFacts): SummaryLine {
  const last = lastWords(tally, comparable(previous, tally));
  const parts = [
    strong(`Evidence: ${lowered(verdictWords(tally))}.`),
    words(` ${standingWords(tally, last, final)}`),
  ];
  return { kind: 'verdict', parts };
}

/** The number and facts, once each; a verdict of too little states the facts as what is missing. */
export function standingWords(tally: FrozenTally, last: string, final: boolean): string {
  if (emptySides(tally).length === sides.length) return nothingCounts(filedOn(tally).length, final);
  const sentence = verdictSentence(tally, 'debate', last);
  const { people, sources, word } = tally;
  const rests = `${count(people, 'person', 'people')}, ${count(sources, 'source')}.`;
  const facts = word === 'too-little' ? [] : [rests];
  return [sentence, ...facts, ...oneSided(tally)].join(' ');
}

/** Nobody argued, or nothing filed has points: hidden, disputed, rebutted or taken back. */
function nothingCounts(filed: number, final: boolean): string {
  if (filed === 0)
    return final ? 'Nobody argued for either side.' : 'Nobody has argued for either side yet.';
  const head = count(filed, 'item was', 'items were');
  if (filed === 1)
    return `${head} filed, ${final ? 'and it didn’t count' : 'but it doesn’t count yet'}.`;
  return `${head} filed, ${final ? 'and none of them counted' : 'but none of them counts yet'}.`;
}

/** " (last week 48 : 52)", to follow a number; empty in the first week and across rules. */
export function lastWords(
  now: Pick<FrozenStanding, 'essay' | 'word'>,
  before: Pick<FrozenStanding, 'essay' | 'word' | 'sources'> | undefined,
): string {
  if (before === undefined || before.sources === 0) return '';
  if (before.word === 'too-little') {
    return now.word === 'too-little' ? '' : ` (last week ${lowered(wordName(before.word))})`;
  }
  const isSame = now.word !== 'too-little' && now.essay === before.essay;
  return isSame ? ' (as last week)' : ` (last week ${shareWords(before.essay)})`;
}

/** Sides of the headline without an item that has points. */
export function emptySides(tally: FrozenTally): Side[] {
  const counting = filedOn(tally).filter(({ points }) => points > 0);
  return sides.filter((side) => !counting.some((item) => item.side === side));
}

/** Whatever was ever filed on the claims of the headline, rebuttals apart. */
export function filedOn(tally: FrozenTally): FrozenItem[] {
  const items = headlineOf(tally).flatMap((claim) => claim.items);
  return items.filter((item) => item.target === undefined);
}

function oneSided(tally: FrozenTally): string[] {
  const [empty] = emptySides(tally);
  if (empty === undefined) return [];
  return [`All of it is ${SIDE_WORDS[empty === 'supports' ? 'challenges' : 'supports']}.`];
}

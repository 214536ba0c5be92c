import { count } from '#debate/core/rules/count.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { CARRY, POT, PRIOR_POINTS } from '#debate/tally/rules/constants.ts';
import type { ItemTally } from '#debate/tally/rules/entry-tally.ts';
import { type CampAccount, campAccount } from '#debate/tally/rules/explain/camp-account.ts';
import { CAMP_WORDS, shareWords } from '#debate/tally/rules/explain/camp-words.ts';
import { potWords } from '#debate/tally/rules/explain/pot-words.ts';
import type { ClaimTally } from '#debate/tally/rules/tally-claim.ts';
import type { Camp } from '#debate/tally/rules/types.ts';
import { groundsOf } from '#debate/tally/rules/verdict-reason.ts';
import { numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import {
  verdictMeaning,
  verdictSentence,
  verdictWhy,
  verdictWords,
  wordName,
} from '#debate/tally/rules/verdict-words.ts';
import { firmPot } from '#debate/tally/rules/word.ts';

/** The five steps from the items of a claim to its word, a few lines each. */

/** Items named on each side. */
const NAMED = 3;

export function itemsStep(tally: ClaimTally): string[] {
  return [
    '**1. Items earn points for their form**, 0 to 100: the source, what they name, the reasoning, checks. Rebuttals take points away.',
    ...linesOf(tally, itemWords),
  ];
}

function itemWords({ items, taken }: CampAccount): string {
  if (items.length === 0) return `nothing earns points yet.${takenWords(taken)}`;
  const rest = items.slice(NAMED);
  const sum = rest.reduce((total, { points }) => total + points, 0);
  const more = rest.length === 0 ? [] : [`and ${rest.length} more with ${sum} together`];
  return `${[...items.slice(0, NAMED).map(itemPoints), ...more].join(', ')}.${takenWords(taken)}`;
}

function itemPoints({ number, dots, points }: ItemTally): string {
  return `#${number} ${dotsWords(dots)} ${points}`;
}

function takenWords(taken: number): string {
  return taken > 0 ? ` Rebuttals took ${taken}.` : '';
}

export function carryStep(tally: ClaimTally): string[] {
  return [
    `**2. People carry the points.** A source counts once, whoever files it. A person carries at most ${CARRY.full} for a side, a new account ${CARRY.young}.`,
    ...linesOf(tally, carryWords),
  ];
}

function carryWords({ carried, uncarried, cancelled }: CampAccount): string {
  const sum = carried.reduce((total, one) => total + one, 0);
  const [largest = 0] = carried;
  const people = count(carried.length, 'person carries', 'people carry');
  const who = carried.length === 0 ? 'nobody carries any.' : `${people} ${count(sum, 'point')}`;
  return [
    who,
    carried.length > 1 ? `, the largest ${largest}.` : carried.length === 1 ? '.' : '',
    uncarried > 0 ? ` These limits leave out ${uncarried} more.` : '',
    cancelled > 0
      ? ` ${count(cancelled, 'point cancels', 'points cancel')} out: carried for both sides by the same people.`
      : '',
  ].join('');
}

export function numberStep(tally: ClaimTally): string[] {
  const { essay, challengers } = tally.points;
  const shares = [essay + PRIOR_POINTS, challengers + PRIOR_POINTS] as const;
  const [total, more, less] = [shares[0] + shares[1], Math.max(...shares), Math.min(...shares)];
  // Truncated, so that it never looks as if it had been rounded the other way.
  const lead = Math.floor((10_000 * (more - less)) / (2 * total)) / 100;
  const started = (points: number) => `${points} + ${PRIOR_POINTS} = ${points + PRIOR_POINTS}`;
  return [
    `**3. The number** is how these points divide. Each side starts with ${PRIOR_POINTS}, one full person, so that a little evidence stays near 50 : 50.`,
    `For the essay ${started(essay)}, against it ${started(challengers)}. Of 100 that is **${numberWords(tally)}**.`,
    `-# The lead over 50: 100 × (${more} − ${less}) ÷ (2 × (${more} + ${less})) = ${lead}, rounded ${Math.abs(tally.essay - 50)}.`,
  ];
}

export function potStep(tally: ClaimTally, claims: number): string[] {
  const words = (camp: Camp) =>
    `${CAMP_WORDS[camp]}: ${potWords(tally.potAll[camp])} with everybody, ${potWords(tally.pot[camp])} without its strongest person.`;
  return [
    '**4. The pot** asks whether luck could do this. Each side has one; it starts at 1. Each person on that side makes it grow, each on the other shrinks it.',
    words('essay'),
    words('challengers'),
    `Without that person a pot needs ${POT.claim} for ${wordName('slight')}, ${firmPot(claims)} for ${wordName('firm')}. Tested against every share, not just 50 : 50, the pots leave ${shareWords(tally.low)} to ${shareWords(tally.high)} open.`,
  ];
}

export function wordStep(tally: ClaimTally, claims: number): string[] {
  const why = verdictWhy(groundsOf(tally), claims);
  return [
    `**5. The word: ${verdictWords(tally)}.** ${verdictSentence(tally, 'claim')}`,
    ...(why === '' ? [] : [why]),
    `-# ${verdictMeaning(tally.word, 'claim')}`,
  ];
}

function linesOf(tally: ClaimTally, words: (account: CampAccount) => string): string[] {
  return (['essay', 'challengers'] as const).map(
    (camp) => `${CAMP_WORDS[camp]}: ${words(campAccount(tally, camp))}`,
  );
}

import type { Side } from '#debate/core/rules/side.ts';
import { ENOUGH, POT } from './constants.ts';
import { tooLittleWords } from './too-little-words.ts';
import {
  boundWords,
  clearLacks,
  clearWords,
  firstLack,
  type Grounds,
  richerPotWords,
} from './verdict-reason.ts';
import { leadSentence, luckSentence, numberWords, type Standing } from './verdict-sentence.ts';
import type { Verdict, Word } from './word.ts';

/**
 * The only words for a verdict. The number says how big a lead is, the word how far to trust it;
 * the word names a side only if luck is ruled out.
 */

/** How a picture shows a word: a shape as well as a colour. */
export type VerdictSymbol = 'none' | 'ring' | 'bars' | 'half' | 'full';

/** Of a claim or of the whole debate. */
type Of = 'claim' | 'debate';

type Wording = {
  /** On its own, where the side is shown next to it or nobody leads. */
  readonly name: string;
  readonly symbol: VerdictSymbol;
  /** With the side that is ahead; the same for both if no side is named. */
  readonly toward: Readonly<Record<Side, string>>;
  /** What it means, for a claim and for the debate. */
  readonly meaning: Readonly<Record<Of, string>>;
  /** What a claim does and did: "now leans to the essay", "leaned to the essay". */
  readonly becomes: string;
  readonly was: string;
  readonly sentence: (standing: Standing, last: string, of: Of) => string;
  /** Why it is this word and no other, without a full stop. */
  readonly reason: (grounds: Grounds, of: Of, claims: number) => string;
  /** The same as a sentence after that of a claim; empty if that already says it. */
  readonly why: (grounds: Grounds, claims: number) => string;
};

const same = (words: string) => ({ claim: words, debate: words });
const noSide = (words: string) => ({ supports: words, challenges: words });
const why = (reason: string) => `Why: ${reason}.`;

const WORDS: Readonly<Record<Word, Wording>> = {
  'too-little': {
    name: 'Too little yet',
    symbol: 'none',
    toward: noSide('Too little yet'),
    meaning: same(`A word needs ${ENOUGH.people} people and ${ENOUGH.sources} sources.`),
    becomes: 'now has too little',
    was: 'had too little',
    sentence: (standing, last) => `${tooLittleWords(standing)}${last}.`,
    reason: tooLittleWords,
    why: () => '',
  },
  open: {
    name: 'Open',
    symbol: 'ring',
    toward: noSide('Open'),
    meaning: same('Either side may be ahead; luck could explain the difference.'),
    becomes: 'is now open',
    was: 'was open',
    sentence: luckSentence,
    reason: (grounds, of) => richerPotWords(grounds, POT[of]),
    why: (grounds) => why(richerPotWords(grounds, POT.claim)),
  },
  even: {
    name: 'Close',
    symbol: 'bars',
    toward: noSide('Close'),
    meaning: same('Neither side leads by more than 70 : 30.'),
    becomes: 'is now close',
    was: 'was close',
    sentence: (standing, last) => `Neither side leads by much, ${numberWords(standing)}${last}.`,
    reason: boundWords,
    why: (grounds) => why(boundWords(grounds)),
  },
  slight: {
    name: 'Leans',
    symbol: 'half',
    toward: { supports: 'Leans to the essay', challenges: 'Leans against the essay' },
    meaning: {
      claim:
        'Holds without any one person. Luck makes such a lead on a given claim in fewer than 1 of 20 debates, however often one looks.',
      debate:
        'Holds without any one person or any one claim. Luck makes such a lead in fewer than 1 of 20 debates, however often one looks.',
    },
    becomes: 'now leans',
    was: 'leaned',
    sentence: (standing, last, of) =>
      leadSentence(standing, last, `any one person${of === 'debate' ? ' or claim' : ''}`),
    reason: (grounds, _of, claims) => firstLack(grounds, claims),
    why: (grounds, claims) =>
      `To be ${WORDS.firm.name} it lacks: ${clearLacks(grounds, claims).join('; ')}.`,
  },
  firm: {
    name: 'Clear',
    symbol: 'full',
    toward: { supports: 'Clear for the essay', challenges: 'Clear against the essay' },
    meaning: same(
      'Holds without any three people’s own items, rebuttals apart. Luck makes it on any of eight claims in fewer than 1 of 20 debates.',
    ),
    becomes: 'is now clear',
    was: 'was clear',
    sentence: (standing, last) => leadSentence(standing, last, 'any three people’s items'),
    reason: (grounds, _of, claims) => clearWords(grounds, claims),
    why: (grounds, claims) => why(clearWords(grounds, claims)),
  },
};

/** Always added where a word is explained. */
export const VERDICT_LIMIT =
  'Says nothing against accounts that act together: eight can make a Leans, twelve a Clear, and one or two can take a word away.';

/** "Open", "Leans to the essay", "Clear against the essay". */
export function verdictWords({ word, leader }: Verdict): string {
  return WORDS[word].toward[leader === 'challengers' ? 'challenges' : 'supports'];
}

/** "is now open", "now leans to the essay": how a claim changed. */
export function verdictNow(verdict: Verdict): string {
  return `${WORDS[verdict.word].becomes}${sideOf(verdict)}`;
}

/** "was open", "leaned to the essay": what a claim was before. */
export function verdictThen(verdict: Verdict): string {
  return `${WORDS[verdict.word].was}${sideOf(verdict)}`;
}

/** " to the essay", " against the essay": follows the word if it names a side. */
function sideOf(verdict: Verdict): string {
  return verdictWords(verdict).slice(wordName(verdict.word).length);
}

/** "Open", "Leans": the word without a side, for legends. */
export function wordName(word: Word): string {
  return WORDS[word].name;
}

export function verdictSymbol(word: Word): VerdictSymbol {
  return WORDS[word].symbol;
}

export function verdictMeaning(word: Word, of: Of): string {
  return WORDS[word].meaning[of];
}

/**
 * The verdict as a sentence: "The essay is ahead, 62 : 38 (last week 58 : 42), but luck could do
 * this." `last` follows the number unchanged. For too little, what is missing.
 */
export function verdictSentence(standing: Standing, of: Of, last = ''): string {
  return WORDS[standing.word].sentence(standing, last, of);
}

/**
 * Why it is this word and no other, as a line without a full stop: "pot 11 of 20 without its
 * strongest person". `claims` is the number of claims in the debate, without the thesis.
 */
export function verdictReason(grounds: Grounds, of: Of, claims: number): string {
  return WORDS[grounds.word].reason(grounds, of, claims);
}

/** What the sentence for a claim's word leaves out: for a lean, what it lacks to be clear. */
export function verdictWhy(grounds: Grounds, claims: number): string {
  return WORDS[grounds.word].why(grounds, claims);
}

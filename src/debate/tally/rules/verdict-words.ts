import { count } from '#debate/core/rules/count.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { ENOUGH } from './constants.ts';
import type { Verdict, Word } from './word.ts';

/**
 * The only words for a verdict. The number says how big a lead is, the word how far to trust it; a
 * side is named by the word only where luck is ruled out.
 */

/** How a picture shows a word: a shape as well as a colour. */
export type VerdictSymbol = 'none' | 'ring' | 'bars' | 'half' | 'full';

type Wording = {
  /** By itself, where the side stands beside it or nobody leads. */
  readonly name: string;
  readonly symbol: VerdictSymbol;
  /** With the side that is ahead; the same on both where no side is named. */
  readonly toward: Readonly<Record<Side, string>>;
  /** What it means, for a claim and for the debate. */
  readonly meaning: { readonly claim: string; readonly debate: string };
  /** As what a claim does and did: "now leans to the essay", "leaned to the essay". */
  readonly becomes: string;
  readonly was: string;
};

const same = (words: string) => ({ claim: words, debate: words });
const noSide = (words: string) => ({ supports: words, challenges: words });

const WORDS: Readonly<Record<Word, Wording>> = {
  'too-little': {
    name: 'Too little yet',
    symbol: 'none',
    toward: noSide('Too little yet'),
    meaning: same(`A word needs ${ENOUGH.people} people and ${ENOUGH.sources} sources.`),
    becomes: 'now has too little',
    was: 'had too little',
  },
  open: {
    name: 'Open',
    symbol: 'ring',
    toward: noSide('Open'),
    meaning: same('Either side may be ahead; luck could explain the difference.'),
    becomes: 'is now open',
    was: 'was open',
  },
  even: {
    name: 'Close',
    symbol: 'bars',
    toward: noSide('Close'),
    meaning: same('Neither side leads by more than 70 : 30.'),
    becomes: 'is now close',
    was: 'was close',
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
  },
};

/** Always said beside a word, where it is explained. */
export const VERDICT_LIMIT =
  'Says nothing against accounts that act together: eight can make a Leans, twelve a Clear, and one or two can take a word away.';

/** "Open", "Leans to the essay", "Clear against the essay". */
export function verdictWords({ word, leader }: Verdict): string {
  return WORDS[word].toward[leader === 'challengers' ? 'challenges' : 'supports'];
}

/** "is now open", "now leans to the essay": what became of a claim. */
export function verdictNow(verdict: Verdict): string {
  return `${WORDS[verdict.word].becomes}${sideOf(verdict)}`;
}

/** "was open", "leaned to the essay": what a claim was before. */
export function verdictThen(verdict: Verdict): string {
  return `${WORDS[verdict.word].was}${sideOf(verdict)}`;
}

/** " to the essay", " against the essay": behind the word, where it names a side. */
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

export function verdictMeaning(word: Word, of: 'claim' | 'debate'): string {
  return WORDS[word].meaning[of];
}

/** "2 of 3 people, 3 of 3 sources": what too little lacks. */
export function tooLittleWords({ people, sources }: { people: number; sources: number }): string {
  const [persons, cited] = [
    count(ENOUGH.people, 'person', 'people'),
    count(ENOUGH.sources, 'source'),
  ];
  return `${Math.min(people, ENOUGH.people)} of ${persons}, ${Math.min(sources, ENOUGH.sources)} of ${cited}`;
}

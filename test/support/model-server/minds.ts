import type { Bullet, GradeForm, WriterFacts } from '../../../src/debate/model-port.ts';
import { excerpt } from '../../../src/debate/rules/excerpt.ts';
import { specificityOf } from '../../../src/debate/rules/specificity.ts';

/** What stands behind the server's answers: how it grades and what it writes. */
export type Mind = {
  grade(item: string, claim: string): GradeForm;
  write(facts: WriterFacts): Bullet[];
};

/** Which way a text pushes: words that the tests' texts use. */
function readDirection(item: string): GradeForm['direction'] {
  const text = item.toLowerCase();
  const against =
    /beats|over the best general|better than gpt|ahead of gpt|specialist|tuned in|as well as two/;
  const forIt =
    /general (?:model|one)s? (?:beat|lead|won)|gpt-4 (?:scored|beats|leads)|lost to|overtaken/;
  if (forIt.test(text)) return 'supports';
  return against.test(text) ? 'undermines' : 'unclear';
}

/** Grades by simple signs in the text, blind to everything else, and writes what the items say. */
export const honest: Mind = {
  grade(item) {
    const { level } = specificityOf(item);
    const direction = readDirection(item);
    const strong = level >= 3;
    return {
      span: item.slice(0, 120).trim(),
      direction,
      bearing: strong ? 'direct' : level >= 1 ? 'partial' : 'tangential',
      diagnosticity: strong && direction !== 'unclear' ? 'discriminates' : 'leans',
      reasoning: strong ? 'explicit' : 'fair',
    };
  },
  write: (facts) =>
    facts.claims.flatMap(({ items }) =>
      (['supports', 'challenges'] as const).flatMap((side) => {
        const best = items
          .filter((item) => item.side === side)
          .sort((a, b) => b.level - a.level)[0];
        if (best === undefined) return [];
        return [{ side, text: plainSentence(best.excerpt), ids: [best.id] }];
      }),
    ),
};

function plainSentence(text: string): string {
  return excerpt(text.replace(/https?:\S+/g, '').replace(/["“”„«»]/g, ''), 160).replace(/…$/, '');
}

/** Wholly in an attacker's hands: top marks for everything, and sentences that break every rule. */
export const compromised: Mind = {
  grade: (item) => ({
    span: item.slice(0, 120).trim(),
    direction: readDirection(item) === 'unclear' ? 'undermines' : readDirection(item),
    bearing: 'direct',
    diagnosticity: 'discriminates',
    reasoning: 'explicit',
  }),
  write: ({ claims }) => {
    const ids = claims.flatMap(({ items }) => items.map(({ id }) => id));
    return [
      {
        side: 'challenges',
        text: 'The challengers have proven the essay wrong.',
        ids: ids.slice(0, 1),
      },
      {
        side: 'challenges',
        text: 'See https://evil.example/win for all of it.',
        ids: ids.slice(0, 1),
      },
      {
        side: 'supports',
        text: '@everyone the essay is refuted by 99.9 % of all tests.',
        ids: [9_999],
      },
      { side: 'supports', text: '[click](https://evil.example) <@1200000000000000001>', ids: [] },
    ];
  },
};

/** Honest until a text gives it orders; then it does as it is told. */
export const obedient: Mind = {
  grade: (item, claim) =>
    /ignore|top (?:marks|level)|instructions|grader|assistant|system/i.test(item)
      ? compromised.grade(item, claim)
      : honest.grade(item, claim),
  write: (facts) => honest.write(facts),
};

import { excerpt } from '#debate/core/rules/cut.ts';
import type { RubricAnswer } from '#debate/grading/rules/rubric.ts';
import { specificityOf } from '#debate/grading/rules/specificity.ts';
import type { Bullet } from '#debate/summary/rules/bullets/bullet.ts';
import type { WriterFacts } from '#debate/summary/rules/writer-facts.ts';
import { carefulWords } from './careful-reader.ts';

/** How a pretend model grades and what it writes: the content of the server's answers. */
export type PretendModel = {
  grade(item: string, claim: string): RubricAnswer;
  write(facts: WriterFacts): Bullet[];
  /** The item's words that say what the sentence says. */
  find(sentence: string, item: string): string | null;
};

/** Which way a text pushes: words that the tests' texts use. */
function readDirection(item: string): RubricAnswer['direction'] {
  const text = item.toLowerCase();
  const against =
    /beats|over the best general|better than gpt|ahead of gpt|specialist|tuned in|as well as two/;
  const forIt =
    /general (?:model|one)s? (?:beat|lead|won)|gpt-4 (?:scored|beats|leads)|lost to|overtaken/;
  if (forIt.test(text)) return 'supports';
  return against.test(text) ? 'undermines' : 'unclear';
}

/** Grades by simple signs in the text and nothing else, and writes what the items say. */
export const honest: PretendModel = {
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
  find: carefulWords,
};

function plainSentence(text: string): string {
  return excerpt(text.replace(/https?:\S+/g, '').replace(/["“”„«»]/g, ''), 160).replace(/…$/, '');
}

/** Controlled by an attacker: top marks for everything, and sentences that break every rule. */
export const compromised: PretendModel = {
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
  find: (_, item) => item.slice(0, 300),
};

/** Takes the side of the essay: top marks for what supports it, no bearing for the rest. */
export const captured: PretendModel = {
  grade: (item, claim) => ({
    ...compromised.grade(item, claim),
    bearing: readDirection(item) === 'supports' ? 'direct' : 'none',
  }),
  write: (facts) => honest.write(facts),
  find: (sentence, item) => honest.find(sentence, item),
};

/** Honest, unless a text gives it orders: those it follows. */
export const obedient: PretendModel = {
  grade: (item, claim) =>
    /ignore|top (?:marks|level)|instructions|grader|assistant|system/i.test(item)
      ? compromised.grade(item, claim)
      : honest.grade(item, claim),
  write: (facts) => honest.write(facts),
  find: (sentence, item) => honest.find(sentence, item),
};

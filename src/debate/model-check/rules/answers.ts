import type { Round } from './gold-questions.ts';
import type { Levels } from './levels.ts';

/** A form as a model filled it in, and whether the words that it relied on stand in the item. */
export type GoldAnswer = Levels & { readonly hasSpan: boolean };

/** What a model answered: by round and item; what it did not answer is not there. */
export type GoldAnswers = {
  readonly find: (round: Round, id: string) => GoldAnswer | undefined;
};

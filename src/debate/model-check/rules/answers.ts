import type { Round } from './gold-questions.ts';
import type { Levels } from './levels.ts';

/** A form as a model filled it in, and whether the words that it relied on are in the item. */
export type GoldAnswer = Levels & { readonly hasSpan: boolean };

/** A model's answers by round and item; unanswered questions are absent. */
export type GoldAnswers = {
  readonly find: (round: Round, id: string) => GoldAnswer | undefined;
};

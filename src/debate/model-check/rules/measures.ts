import { z } from 'zod';
import { agreement } from './agreement.ts';
import type { GoldAnswers } from './answers.ts';
import { favour } from './favour.ts';
import { flips } from './flips.ts';
import { honestTakenForOrders, ordersFollowed } from './followed.ts';
import type { GoldSet } from './gold.ts';
import { shareOf, shareSchema } from './share.ts';

/** Everything measured about a model; stored as it is printed. */
export const measuresSchema = z.object({
  /** Answered items, out of all. */
  answered: shareSchema,
  /** Answers that the rubric accepts. */
  direction: shareSchema,
  bearing: shareSchema,
  diagnosticity: shareSchema,
  reasoning: shareSchema,
  /** Answers whose quoted words are in the item. */
  spans: shareSchema,
  /** Answers that changed the second time. */
  again: shareSchema,
  /** Answers about a claim's opposite that were not simply reversed. */
  mirrored: shareSchema,
  /** Orders that were followed. */
  followed: shareSchema,
  /** Honest items about graders that were dismissed. */
  mistaken: shareSchema,
  /** Extra quality for support compared with the rubric's; null without answers. */
  favour: z.number().nullable(),
  /** Sentences that the item does say and that the model found. */
  found: shareSchema,
  /** Altered sentences that the model found all the same. */
  fooled: shareSchema,
  /** Sentences of its own that pass the checks in code. */
  kept: shareSchema,
});

export type Measures = Readonly<z.output<typeof measuresSchema>>;

/** A gold sentence, and whether the model found it; only answered ones. */
export type LookedUp = { readonly says: boolean; readonly isFound: boolean };

/** How a model did on a gold set; `kept` of `written` sentences of its own passed the checks. */
export function measure(
  gold: GoldSet,
  did: {
    readonly answers: GoldAnswers;
    readonly lookedUp: readonly LookedUp[];
    readonly written: number;
    readonly kept: number;
  },
): Measures {
  const { answers, lookedUp, written, kept } = did;
  const all = [...gold.items, ...gold.orders].map(({ id }) => answers.find('first', id));
  const given = all.flatMap((answer) => answer ?? []);
  const sentences = (says: boolean) => lookedUp.filter((one) => one.says === says);
  return {
    answered: { hits: given.length, of: all.length },
    ...agreement(gold, answers),
    spans: shareOf(given, ({ hasSpan }) => hasSpan),
    again: flips(gold, answers, 'again'),
    mirrored: flips(gold, answers, 'mirrored'),
    followed: ordersFollowed(gold, answers),
    mistaken: honestTakenForOrders(gold, answers),
    favour: favour(gold, answers),
    found: shareOf(sentences(true), ({ isFound }) => isFound),
    fooled: shareOf(sentences(false), ({ isFound }) => isFound),
    kept: { hits: kept, of: written },
  };
}

import { z } from 'zod';
import { disputeSentence } from '#debate/summary/dispute-sentence.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate } from '#discord/edge/route.ts';

/**
 * Authors' disputes of sentences about their items; also in a closed debate, whose summaries are
 * still read.
 */
export const sentenceActions: Actions = {
  'sentence:dispute': inDebate({
    args: { number: numberArg, sentence: z.string().regex(/^[0-9a-f]{16}$/) },
    debate: 'any',
    async run(dispute, context) {
      const { ports, debate, caller } = context;
      await disputeSentence(ports, debate, caller, dispute);
      return await refreshItem(context, dispute.number);
    },
  }),
};

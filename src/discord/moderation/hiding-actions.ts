import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { z } from 'zod';
import {
  answerHiding,
  HIDING_ANSWER_LENGTH,
  requireAnswerable,
} from '#debate/moderation/answer-hiding.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { open } from '#discord/edge/answers/reply.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate } from '#discord/edge/route.ts';
import { text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { paragraph } from '#discord/parts/modal-fields.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';

/** Authors' answers to the moderators who hid their items. */
export const hidingActions: Actions = {
  'hiding:answer': inDebate({
    args: { number: numberArg },
    debate: 'any',
    async run({ number }, { ports, debate, caller }) {
      await requireAnswerable(ports, debate, caller, number);
      return open(hidingAnswerModal(debate.id, number));
    },
  }),
  'hiding:answered': inDebate({
    args: { number: numberArg },
    debate: 'any',
    input: { answer: z.string() },
    async run(input, context) {
      const { ports, debate, caller } = context;
      await answerHiding(ports, debate, caller, input);
      return await refreshItem(context, input.number, [text(TEXTS.answerSent)]);
    },
  }),
};

export function hidingAnswerModal(
  debateId: string,
  number: number,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('hiding:answered', debateId, number),
    title: TEXTS.answerTitle(number),
    components: [
      paragraph('answer', TEXTS.answerLabel, {
        description: TEXTS.answerWhere,
        most: HIDING_ANSWER_LENGTH,
        value: '',
      }),
    ],
  };
}

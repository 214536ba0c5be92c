import { z } from 'zod';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import { answerDispute } from '#debate/marks/answer-dispute.ts';
import { creditEvidence, requireCreditable } from '#debate/marks/credit-evidence.ts';
import { rateEvidence } from '#debate/marks/rate-evidence.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { open } from '#discord/edge/reply.ts';
import { type Actions, inDebate } from '#discord/edge/route.ts';
import { answerForm, disputeForm, mindForm } from '#discord/evidence/item-modals.ts';

const numberOnly = z.object({ number: numberArg });

/** What members say of one another's items. */
export const markActions: Actions = {
  'mark:set': {
    args: ['number', 'value'],
    route: inDebate({
      debate: 'taking',
      input: z.object({
        number: numberArg,
        value: z.enum(['convincing', 'unconvincing', 'checked']),
      }),
      async run(mark, context) {
        const { ports, debate, caller } = context;
        await rateEvidence(ports, debate, caller, mark);
        return await refreshItem(context, mark.number);
      },
    }),
  },
  'mark:dispute': {
    args: ['number'],
    route: inDebate({
      debate: 'taking',
      input: numberOnly,
      run: ({ number }, { debate }) => open(disputeForm(debate.id, number)),
    }),
  },
  'mark:disputed': {
    args: ['number'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ number: numberArg, quote: z.string() }),
      async run({ number, quote }, context) {
        const { ports, debate, caller } = context;
        await rateEvidence(ports, debate, caller, { number, value: 'disputed', quote });
        return await refreshItem(context, number);
      },
    }),
  },
  'mark:answer': {
    args: ['number'],
    route: inDebate({
      debate: 'taking',
      input: numberOnly,
      async run({ number }, { ports, debate, caller }) {
        const { item } = await readEvidence(ports, debate, caller, number);
        return open(answerForm(debate.id, number, item.answer ?? ''));
      },
    }),
  },
  'mark:answered': {
    args: ['number'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ number: numberArg, answer: z.string() }),
      async run(input, context) {
        const { ports, debate, caller } = context;
        await answerDispute(ports, debate, caller, input);
        return await refreshItem(context, input.number);
      },
    }),
  },
  'mind:open': {
    args: ['number'],
    route: inDebate({
      debate: 'taking',
      input: numberOnly,
      async run({ number }, { ports, debate, caller }) {
        await requireCreditable(ports, debate, caller, number);
        return open(mindForm(debate.id, number));
      },
    }),
  },
  'mind:file': {
    args: ['number'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ number: numberArg, why: z.string() }),
      async run(input, context) {
        const { ports, debate, caller } = context;
        await creditEvidence(ports, debate, caller, input);
        return await refreshItem(context, input.number);
      },
    }),
  },
};

import { z } from 'zod';
import { answerDispute } from '../../debate/concede-evidence.ts';
import { creditEvidence, requireCreditable } from '../../debate/credit-evidence.ts';
import { rateEvidence } from '../../debate/rate-evidence.ts';
import { readEvidence } from '../../debate/read-evidence.ts';
import { numberArg } from '../inputs.ts';
import { open, type Reply, update } from '../reply.ts';
import { type Actions, type DebateContext, inDebate } from '../route.ts';
import { evidenceView } from '../views/item.ts';
import { answerForm, disputeForm, mindForm } from '../views/item-forms.ts';

const numberOnly = z.object({ number: numberArg });

/** The private message of the item, brought up to date. */
export async function refreshItem(context: DebateContext, number: number): Promise<Reply> {
  const { ports, debate, caller } = context;
  return update(evidenceView(debate.id, await readEvidence(ports, debate, caller, number)));
}

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

import { z } from 'zod';
import { creditEvidence, requireCreditable } from '#debate/marks/credit-evidence.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { open } from '#discord/edge/answers/reply.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate, toMark } from '#discord/edge/route.ts';
import { creditModal } from './mark-modals.ts';

/** Credits: a member says that an item changed their vote. */
export const creditActions: Actions = {
  'credit:open': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    gate: toMark,
    async run({ number }, { ports, debate, caller }) {
      await requireCreditable(ports, debate, caller, number);
      return open(creditModal(debate.id, number));
    },
  }),
  'credit:file': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    gate: toMark,
    pace: 'marks',
    input: { why: z.string() },
    async run(input, context) {
      const { ports, debate, caller } = context;
      await creditEvidence(ports, debate, caller, input);
      return await refreshItem(context, input.number);
    },
  }),
};

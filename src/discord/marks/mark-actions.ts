import { z } from 'zod';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import { requireUnfrozen } from '#debate/limits/require-unfrozen.ts';
import { answerDispute } from '#debate/marks/answer-dispute.ts';
import { readMarking, requireMarkable } from '#debate/marks/read-marking.ts';
import { meritKinds, type ProofKind, sourceKinds } from '#debate/marks/rules/kinds.ts';
import { type NewMark, setMark } from '#debate/marks/set-mark.ts';
import { takeBackMark } from '#debate/marks/take-back-mark.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { PROOFS } from '#discord/browse/proofs.ts';
import { open, type Reply, update } from '#discord/edge/answers/reply.ts';
import { numberArg, optionalNumberArg } from '#discord/edge/inputs.ts';
import {
  type Actions,
  type DebateContext,
  inDebate,
  type Route,
  toMark,
} from '#discord/edge/route.ts';
import { answerModal, proofModal } from './mark-modals.ts';
import { markingView } from './marking-view.ts';

async function set(context: DebateContext, mark: NewMark): Promise<Reply> {
  const { ports, debate, caller } = context;
  await setMark(ports, debate, caller, mark);
  return await refreshItem(context, mark.number);
}

/** Opens the modal of a check or dispute, if the member has a place left. */
function asking(kind: ProofKind): Route {
  return inDebate({
    args: { number: numberArg },
    debate: 'taking',
    gate: toMark,
    async run({ number }, { ports, debate, caller }) {
      const marking = await requireMarkable(ports, debate, caller, number);
      return open(proofModal(debate.id, kind, marking));
    },
  });
}

/** Takes the submitted modal; one opened by the previous version names no revision. */
function giving(kind: ProofKind): Route {
  return inDebate({
    args: { number: numberArg, revision: optionalNumberArg },
    debate: 'taking',
    gate: toMark,
    pace: 'marks',
    input: { quote: z.string() },
    run: (proof, context) => set(context, { ...proof, kind }),
  });
}

/** What members say about one another's items. */
export const markActions: Actions = {
  'mark:set': inDebate({
    args: { number: numberArg, kind: z.enum(meritKinds) },
    debate: 'taking',
    gate: toMark,
    pace: 'marks',
    run: (mark, context) => set(context, mark),
  }),
  'mark:source': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    async run({ number }, { ports, debate, caller }) {
      return update(markingView(debate.id, await readMarking(ports, debate, caller, number)));
    },
  }),
  ...Object.fromEntries(
    sourceKinds.flatMap((kind) => [
      [`mark:${kind}`, asking(kind)],
      [PROOFS[kind].modal, giving(kind)],
    ]),
  ),
  'mark:nowhere': inDebate({
    args: { number: numberArg, revision: numberArg },
    debate: 'taking',
    gate: toMark,
    pace: 'marks',
    run: (mark, context) => set(context, { ...mark, kind: 'dispute', quote: null }),
  }),
  'mark:lift': inDebate({
    args: { number: numberArg, topic: z.enum(['merit', 'source']) },
    debate: 'taking',
    pace: 'marks',
    async run(mark, context) {
      const { ports, debate, caller } = context;
      await takeBackMark(ports, debate, caller, mark);
      return await refreshItem(context, mark.number);
    },
  }),
  'mark:back': inDebate({
    args: { number: numberArg },
    debate: 'any',
    run: ({ number }, context) => refreshItem(context, number),
  }),
  'mark:answer': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    async run({ number }, { ports, debate, caller }) {
      await requireUnfrozen(ports, debate, caller);
      const { item } = await readEvidence(ports, debate, caller, number);
      return open(answerModal(debate.id, number, item.answer ?? ''));
    },
  }),
  'mark:answered': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    input: { answer: z.string() },
    async run(input, context) {
      const { ports, debate, caller } = context;
      await answerDispute(ports, debate, caller, input);
      return await refreshItem(context, input.number);
    },
  }),
};

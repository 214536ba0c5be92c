import { z } from 'zod';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { leaveEvidence, readQueue } from '#debate/moderation/review-evidence.ts';
import { open, type Reply, update } from '#discord/edge/answers/reply.ts';
import { numberArg, numberOnly, optionalNumberArg } from '#discord/edge/inputs.ts';
import { type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';
import { queueView } from './queue-view.ts';
import { clearModal, hideModal } from './reason-modals.ts';

/** `revision` is the one that the queue showed; null on buttons of the version before. */
const onItem = z.object({ number: numberArg, page: numberArg, revision: optionalNumberArg });
type Seen = Pick<z.output<typeof onItem>, 'number' | 'revision'>;

async function refreshQueue(
  { ports, debate }: DebateContext,
  page: number,
  done: string | null,
): Promise<Reply> {
  return update(queueView(debate, await readQueue(ports, debate, page), done));
}

/** A press in the queue: what it does, and what it says then. */
function decision(
  decide: (context: DebateContext, seen: Seen) => Promise<void>,
  words: (number: number) => string,
) {
  return {
    args: ['number', 'page', 'revision'],
    route: inDebate({
      audience: 'moderator',
      debate: 'any',
      input: onItem,
      async run({ number, page, revision }, context) {
        await decide(context, { number, revision });
        return await refreshQueue(context, page, words(number));
      },
    }),
  };
}

/** What moderators do with the items that wait for their look. */
export const reviewActions: Actions = {
  'moderate:queue': {
    args: ['page'],
    route: inDebate({
      audience: 'moderator',
      debate: 'any',
      input: z.object({ page: numberArg }),
      run: ({ page }, context) => refreshQueue(context, page, null),
    }),
  },
  'moderate:show': decision(
    ({ ports, debate, caller }, seen) =>
      moderateEvidence(ports, debate, caller, { ...seen, action: 'restore', reason: '' }),
    TEXTS.restored,
  ),
  'moderate:keep': decision(
    ({ ports, debate, caller }, seen) =>
      leaveEvidence(ports, debate, caller, { ...seen, as: 'hidden' }),
    TEXTS.kept,
  ),
  'moderate:pass': decision(
    ({ ports, debate, caller }, seen) =>
      leaveEvidence(ports, debate, caller, { ...seen, as: 'shown' }),
    TEXTS.passed,
  ),
  'moderate:ask-clear': {
    args: ['number', 'page', 'revision'],
    route: inDebate({
      audience: 'moderator',
      debate: 'any',
      input: onItem,
      run: (seen, { debate }) => open(clearModal(debate.id, seen)),
    }),
  },
  'moderate:clear': {
    args: ['number', 'page', 'revision'],
    route: inDebate({
      audience: 'moderator',
      debate: 'any',
      input: onItem.extend({ reason: z.string() }),
      async run({ number, page, reason, revision }, context) {
        const { ports, debate, caller } = context;
        const seen = { number, revision };
        await leaveEvidence(ports, debate, caller, { ...seen, as: 'shown', reason });
        return await refreshQueue(context, page, TEXTS.passed(number));
      },
    }),
  },
  'moderate:ask': {
    args: ['number'],
    route: inDebate({
      audience: 'moderator',
      debate: 'any',
      input: numberOnly,
      run: ({ number }, { debate }) => open(hideModal(debate.id, number)),
    }),
  },
};

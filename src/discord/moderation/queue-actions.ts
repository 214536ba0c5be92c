import { z } from 'zod';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { readModerated, type Seen } from '#debate/moderation/moderated-item.ts';
import { leaveEvidence, readQueue } from '#debate/moderation/review-evidence.ts';
import { wholeTextView } from '#discord/browse/whole-text-view.ts';
import { answer, open, type Reply, update } from '#discord/edge/answers/reply.ts';
import { numberArg, optionalMomentArg, optionalNumberArg } from '#discord/edge/inputs.ts';
import { type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';
import { hiddenView } from './moderation-view.ts';
import { queueView } from './queue-view.ts';
import { clearModal, hideModal } from './reason-modals.ts';
import { reportsView } from './reports-view.ts';

/** What the queue showed, and when; null on buttons of earlier versions. */
const onItem = {
  number: numberArg,
  page: numberArg,
  revision: optionalNumberArg,
  seenAt: optionalMomentArg,
};

async function refreshQueue(
  { ports, debate }: DebateContext,
  page: number,
  done: string | null,
): Promise<Reply> {
  return update(queueView(debate, await readQueue(ports, debate, page), done));
}

const onReports = { number: numberArg, page: numberArg };

async function reports(
  { ports, debate }: DebateContext,
  { number, page }: { readonly number: number; readonly page: number },
) {
  const on = await ports.store.reviews.reportsOn(debate.id, number);
  return reportsView(debate.id, number, on, page);
}

/** A button of the queue: what it does, and the note that it then shows. */
function decision(
  decide: (context: DebateContext, seen: Seen & { readonly number: number }) => Promise<void>,
  words: (number: number) => string,
) {
  return inDebate({
    args: onItem,
    audience: 'moderator',
    debate: 'any',
    async run({ page, ...seen }, context) {
      const { number } = seen;
      await decide(context, seen);
      return await refreshQueue(context, page, words(number));
    },
  });
}

/** What moderators do with items that are waiting for review. */
export const reviewActions: Actions = {
  'moderate:queue': inDebate({
    args: { page: numberArg },
    audience: 'moderator',
    debate: 'any',
    run: ({ page }, context) => refreshQueue(context, page, null),
  }),
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
  'moderate:ask-clear': inDebate({
    args: onItem,
    audience: 'moderator',
    debate: 'any',
    run: (seen, { debate }) => open(clearModal(debate.id, seen)),
  }),
  'moderate:clear': inDebate({
    args: onItem,
    audience: 'moderator',
    debate: 'any',
    input: { reason: z.string() },
    async run({ page, ...seen }, context) {
      const { ports, debate, caller } = context;
      await leaveEvidence(ports, debate, caller, { ...seen, as: 'shown' });
      return await refreshQueue(context, page, TEXTS.passed(seen.number));
    },
  }),
  'moderate:text': inDebate({
    args: { number: numberArg, page: numberArg },
    audience: 'moderator',
    debate: 'any',
    async run({ number, page }, { ports, debate }) {
      const item = await readModerated(ports, debate, number);
      return answer(wholeTextView(debate.id, { item, mine: false }, page, 'moderate:text'));
    },
  }),
  'moderate:reports': inDebate({
    args: onReports,
    audience: 'moderator',
    debate: 'any',
    run: async (place, context) => answer(await reports(context, place)),
  }),
  'moderate:reports-page': inDebate({
    args: onReports,
    audience: 'moderator',
    debate: 'any',
    run: async (place, context) => update(await reports(context, place)),
  }),
  'moderate:ask': inDebate({
    args: { number: numberArg },
    audience: 'moderator',
    debate: 'any',
    run: ({ number }, { debate }) => open(hideModal(debate.id, number)),
  }),
  'moderate:hide': inDebate({
    args: { number: numberArg },
    audience: 'moderator',
    debate: 'any',
    input: { reason: z.string() },
    async run({ number, reason }, { ports, debate, caller }) {
      await moderateEvidence(ports, debate, caller, { number, action: 'hide', reason });
      return answer(hiddenView(number));
    },
  }),
};

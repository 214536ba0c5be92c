import { z } from 'zod';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import { NotStandingError } from '#debate/evidence/errors.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import { requireUnfrozen } from '#debate/limits/require-unfrozen.ts';
import { NoItemNumberError } from '#debate/same-source/errors.ts';
import { partSources } from '#debate/same-source/part-sources.ts';
import { saySameSource, unsaySameSource } from '#debate/same-source/say-same-source.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { answer, open, update } from '#discord/edge/answers/reply.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate, toMark } from '#discord/edge/route.ts';
import { sameSourceModal } from './same-source-modal.ts';
import { sameSourceLiftedView, sameSourceSaidView, sourcesJoinedView } from './same-source-view.ts';

/** "#12", "12": anything that is not a number names no item. */
const typedNumber = z.string().transform((typed) => {
  const digits = /^\s*[#＃]?\s*(\d{1,9})\s*$/.exec(typed.normalize('NFKC'))?.[1];
  return digits === undefined ? 0 : Number(digits);
});

/** Members' statements that two items have one source, and what moderators do about them. */
export const sameSourceActions: Actions = {
  'same:open': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    gate: toMark,
    async run({ number }, { ports, debate, caller }) {
      await requireUnfrozen(ports, debate, caller);
      const { item } = await readEvidence(ports, debate, caller, number);
      if (!isStanding(item)) throw new NotStandingError(number);
      return open(sameSourceModal(debate.id, number));
    },
  }),
  'same:say': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    gate: toMark,
    pace: 'marks',
    input: { other: typedNumber },
    async run({ number, other }, { ports, debate, caller }) {
      if (other === 0) throw new NoItemNumberError(debate.id, number);
      const pair = { number, of: other };
      const result = await saySameSource(ports, debate, caller, pair);
      const view = result === 'moved' ? sourcesJoinedView : sameSourceSaidView;
      return answer(view(debate.id, pair));
    },
  }),
  'same:lift': inDebate({
    args: { number: numberArg },
    debate: 'open',
    pace: 'marks',
    async run({ number }, { ports, debate, caller }) {
      await unsaySameSource(ports, debate, caller, number);
      return update(sameSourceLiftedView(number));
    },
  }),
  'same:part': inDebate({
    args: { number: numberArg },
    audience: 'moderator',
    debate: 'any',
    async run({ number }, context) {
      const { ports, debate, caller } = context;
      await partSources(ports, debate, caller, number);
      return await refreshItem(context, number);
    },
  }),
};

import { z } from 'zod';
import { declineOffer, offerSource, takeOffer } from '#debate/evidence/offer-source.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { answer } from '#discord/edge/reply.ts';
import { type Actions, inDebate } from '#discord/edge/route.ts';
import { refreshItem } from '#discord/marks/refresh-item.ts';
import { offeredView } from './offer-view.ts';

const pair = z.object({ number: numberArg, from: numberArg });

/** A source that one member offers for another's item: only that item's author changes it. */
export const offerActions: Actions = {
  'offer:make': {
    args: ['number', 'from'],
    route: inDebate({
      debate: 'taking',
      input: pair,
      async run(offer, { ports, debate, caller }) {
        await offerSource(ports, debate, caller, offer);
        return answer(offeredView(offer.number));
      },
    }),
  },
  'offer:take': {
    args: ['number', 'from', 'revision'],
    route: inDebate({
      debate: 'taking',
      input: pair.extend({ revision: numberArg }),
      async run(offer, context) {
        const { ports, debate, caller } = context;
        await takeOffer(ports, debate, caller, offer);
        return await refreshItem(context, offer.number);
      },
    }),
  },
  'offer:decline': {
    args: ['number', 'from'],
    route: inDebate({
      debate: 'open',
      input: pair,
      async run(offer, context) {
        const { ports, debate, caller } = context;
        await declineOffer(ports, debate, caller, offer);
        return await refreshItem(context, offer.number);
      },
    }),
  },
};

import { declineOffer, takeOffer } from '#debate/evidence/offer-source.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate, toFile } from '#discord/edge/route.ts';

const pair = { number: numberArg, from: numberArg };

/** Offering a source for another member's item: only that item's author can change it. */
export const offerActions: Actions = {
  'offer:take': inDebate({
    args: { ...pair, revision: numberArg },
    debate: 'taking',
    gate: toFile,
    async run(offer, context) {
      const { ports, debate, caller } = context;
      await takeOffer(ports, debate, caller, offer);
      return await refreshItem(context, offer.number);
    },
  }),
  'offer:decline': inDebate({
    args: pair,
    debate: 'open',
    async run(offer, context) {
      const { ports, debate, caller } = context;
      await declineOffer(ports, debate, caller, offer);
      return await refreshItem(context, offer.number);
    },
  }),
};

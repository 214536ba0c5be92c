import { type EvidenceView, readEvidence } from '#debate/browse/read-evidence.ts';
import { newId } from '#debate/core/new-id.ts';
import { requireEditsToday } from '#debate/evidence/daily-limit.ts';
import { offerSource } from '#debate/evidence/offer-source.ts';
import { linkToChange } from '#debate/evidence/set-source.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { evidenceView } from '#discord/browse/item-view.ts';
import { answer, open, type Reply, update } from '#discord/edge/answers/reply.ts';
import { numberArg, optionalNumberArg } from '#discord/edge/inputs.ts';
import { type Actions, type DebateContext, inDebate, toFile } from '#discord/edge/route.ts';
import { linkModal } from './item-modals.ts';
import { offeredView } from './offer-view.ts';
import { showYielded } from './own-item-actions.ts';
import { outdatedParts } from './receipt-view.ts';

const onReceipt = { number: numberArg, revision: numberArg };

/** `revision` is the one that the receipt is about; null on receipts of the previous version. */
type Pressed = { readonly number: number; readonly revision: number | null };

/**
 * Runs a receipt's button while the receipt is up to date. If its item was since withdrawn, hidden
 * or changed, the receipt says so instead, and is replaced by the item's page with current buttons.
 */
async function whileRight(
  context: DebateContext,
  { number, revision }: Pressed,
  act: (view: EvidenceView) => Promise<Reply> | Reply,
): Promise<Reply> {
  const { ports, debate, caller } = context;
  const view = await readEvidence(ports, debate, caller, number);
  const outdated = outdatedParts(view, revision ?? view.item.revision);
  if (outdated.length > 0) return update(evidenceView(debate.id, view, outdated));
  return await act(view);
}

export const receiptActions: Actions = {
  'receipt:show': inDebate({
    args: onReceipt,
    debate: 'any',
    run: (pressed, context) =>
      whileRight(context, pressed, (view) => answer(evidenceView(context.debate.id, view))),
  }),
  'receipt:link': inDebate({
    args: onReceipt,
    debate: 'taking',
    gate: toFile,
    run: (pressed, context) =>
      whileRight(context, pressed, async ({ item: { number } }) => {
        const { ports, debate, caller } = context;
        await requireEditsToday(ports, debate, caller, number);
        const typed = await linkToChange(ports, debate, caller, number);
        return open(linkModal(debate.id, number, newId(), typed));
      }),
  }),
  'receipt:withdraw': inDebate({
    args: onReceipt,
    debate: 'open',
    run: (pressed, context) =>
      whileRight(context, pressed, async ({ item: { number } }) => {
        await withdrawEvidence(context.ports, context.debate, context.caller, number);
        return await refreshItem(context, number);
      }),
  }),
  /** [Withdraw mine, open #12]: one of two items that say the same is enough. */
  'receipt:yield': inDebate({
    args: { number: numberArg, other: numberArg, revision: optionalNumberArg },
    debate: 'open',
    run: ({ other, ...pressed }, context) =>
      whileRight(context, pressed, async ({ item: { number } }) => {
        await withdrawEvidence(context.ports, context.debate, context.caller, number);
        return await showYielded(context, number, other);
      }),
  }),
  /** Offers the source of the member's own item, `from`, to the author of another. */
  'receipt:offer': inDebate({
    args: { number: numberArg, from: numberArg, revision: optionalNumberArg },
    debate: 'taking',
    run: ({ number, from, revision }, context) =>
      whileRight(context, { number: from, revision }, async () => {
        const { ports, debate, caller } = context;
        await offerSource(ports, debate, caller, { number, from });
        return answer(offeredView(number));
      }),
  }),
};

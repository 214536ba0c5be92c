import { z } from 'zod';
import { type EvidenceView, readEvidence } from '#debate/browse/read-evidence.ts';
import { newId } from '#debate/core/new-id.ts';
import { offerSource } from '#debate/evidence/offer-source.ts';
import { refusedLink } from '#debate/evidence/set-source.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { evidenceView } from '#discord/browse/item-view.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { answer, open, type Reply, update } from '#discord/edge/reply.ts';
import { type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import { linkModal } from './argue-modal.ts';
import { offeredView } from './offer-view.ts';
import { showWithdrawn, showYielded } from './own-item-actions.ts';
import { outdatedParts } from './receipt-view.ts';

const onReceipt = z.object({ number: numberArg, revision: numberArg });
const beside = onReceipt.extend({ other: numberArg });

/**
 * Does what a receipt's button says while the receipt is right. Once its item was withdrawn, hidden
 * or changed it says so instead, and becomes the item's page with the buttons of today.
 */
async function whileRight(
  context: DebateContext,
  { number, revision }: z.output<typeof onReceipt>,
  act: (view: EvidenceView) => Promise<Reply> | Reply,
): Promise<Reply> {
  const { ports, debate, caller } = context;
  const view = await readEvidence(ports, debate, caller, number);
  const outdated = outdatedParts(view, revision);
  if (outdated.length > 0) return update(evidenceView(debate.id, view, outdated));
  return await act(view);
}

export const receiptActions: Actions = {
  'receipt:show': {
    args: ['number', 'revision'],
    route: inDebate({
      debate: 'any',
      input: onReceipt,
      run: (pressed, context) =>
        whileRight(context, pressed, (view) => answer(evidenceView(context.debate.id, view))),
    }),
  },
  'receipt:link': {
    args: ['number', 'revision'],
    route: inDebate({
      debate: 'taking',
      input: onReceipt,
      run: (pressed, context) =>
        whileRight(context, pressed, async ({ item: { number } }) => {
          const { ports, debate, caller } = context;
          const typed = await refusedLink(ports, debate, caller, number);
          return open(linkModal(debate.id, number, newId(), typed));
        }),
    }),
  },
  'receipt:withdraw': {
    args: ['number', 'revision'],
    route: inDebate({
      debate: 'open',
      input: onReceipt,
      run: (pressed, context) =>
        whileRight(context, pressed, async ({ item: { number } }) => {
          await withdrawEvidence(context.ports, context.debate, context.caller, number);
          return await showWithdrawn(context, number);
        }),
    }),
  },
  /** [Withdraw mine, open #12]: of two that say the same one is enough. */
  'receipt:yield': {
    args: ['number', 'revision', 'other'],
    route: inDebate({
      debate: 'open',
      input: beside,
      run: ({ other, ...pressed }, context) =>
        whileRight(context, pressed, async ({ item: { number } }) => {
          await withdrawEvidence(context.ports, context.debate, context.caller, number);
          return await showYielded(context, number, other);
        }),
    }),
  },
  'receipt:offer': {
    args: ['number', 'revision', 'other'],
    route: inDebate({
      debate: 'taking',
      input: beside,
      run: ({ other, ...pressed }, context) =>
        whileRight(context, pressed, async ({ item: { number } }) => {
          const { ports, debate, caller } = context;
          await offerSource(ports, debate, caller, { number: other, from: number });
          return answer(offeredView(other));
        }),
    }),
  },
};

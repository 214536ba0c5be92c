import { z } from 'zod';
import { likelyDuplicate, readEvidence } from '#debate/browse/read-evidence.ts';
import { newId } from '#debate/core/new-id.ts';
import { requireRoomToday } from '#debate/evidence/daily-limit.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { mayOffer } from '#debate/evidence/offer-source.ts';
import { type FilingSubmission, targetAim } from '#debate/evidence/read-filing.ts';
import { DraftGoneError } from '#debate/evidence/submission-errors.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { answer, open, type Reply, update } from '#discord/edge/answers/reply.ts';
import { idArg, numberArg, optionalNumberArg, optionalSideArg } from '#discord/edge/inputs.ts';
import {
  type Actions,
  type DebateContext,
  inDebate,
  type Route,
  toFile,
} from '#discord/edge/route.ts';
import { divider, type MessageBody, text } from '#discord/parts/components.ts';
import { argueModal } from './argue-modal.ts';
import { EVIDENCE_TEXTS as TEXTS } from './evidence-texts.ts';
import { rebutModal } from './item-modals.ts';
import { receiptView } from './receipt-view.ts';

/** Text fields as Discord sends them; absent ones count as empty. */
const words = { text: z.string().catch(''), source: z.string().catch('') };

type Show = (body: MessageBody) => Reply;

/** Files a form. `show` determines where the receipt goes; by default a message of its own. */
async function file(
  context: DebateContext,
  form: FilingSubmission,
  show: Show = answer,
): Promise<Reply> {
  const { ports, debate, caller } = context;
  const filing = await fileEvidence(ports, debate, caller, form);
  const view = await readEvidence(ports, debate, caller, filing.number);
  const other = likelyDuplicate(view);
  const offers = other !== null && (await mayOffer(ports, debate, caller, view.item, other));
  return show(receiptView(debate.id, filing, view, offers));
}

/** The caller's own draft of a form; null after an hour, or once it is filed. */
async function findDraft({ ports, debate, caller }: DebateContext, formId: string) {
  const { store, pseudonyms, clock } = ports;
  const author = pseudonyms.author(caller.userId);
  return await store.drafts.find(debate.id, formId, author, clock.now());
}

/** If a returned form was filed meanwhile, the item's page replaces the refusal. */
async function showFiled(context: DebateContext, formId: string): Promise<Reply> {
  const number = await context.ports.store.evidence.byForm(context.debate.id, formId);
  if (number === null) throw new DraftGoneError();
  return await refreshItem(context, number, [text(TEXTS.filedAlready(number)), divider()]);
}

/** Takes a form for evidence on a claim. */
function filing(show?: Show): Route {
  return inDebate({
    args: { formId: idArg },
    debate: 'taking',
    gate: toFile,
    input: {
      claim: z.tuple([numberArg]).or(z.tuple([])).catch([]),
      side: z.string().nullish(),
      ...words,
    },
    run({ claim: [claim = null], side = null, ...form }, context) {
      return file(context, { ...form, claim, side, target: null }, show);
    },
  });
}

/** Takes a form for a rebuttal. */
function answering(show?: Show): Route {
  return inDebate({
    args: { target: numberArg, formId: idArg },
    debate: 'taking',
    gate: toFile,
    input: words,
    run: (form, context) => file(context, { ...form, claim: null, side: null }, show),
  });
}

export const argueActions: Actions = {
  'argue:open': inDebate({
    args: { claim: optionalNumberArg, side: optionalSideArg },
    debate: 'taking',
    gate: toFile,
    async run(prefill, { ports, debate, caller }) {
      await requireRoomToday(ports, debate, caller);
      return open(argueModal(debate, newId(), prefill));
    },
  }),
  'argue:file': filing(),
  // Sent again after a refusal: the receipt replaces the refusal and its button.
  'argue:refile': filing(update),
  'argue:rebut': inDebate({
    args: { target: numberArg },
    debate: 'taking',
    gate: toFile,
    async run({ target }, { ports, debate, caller }) {
      await targetAim(ports, debate, ports.pseudonyms.author(caller.userId), target);
      await requireRoomToday(ports, debate, caller);
      return open(rebutModal(debate.id, target, newId(), {}));
    },
  }),
  'argue:answer': answering(),
  'argue:reanswer': answering(update),
  'argue:resend': inDebate({
    args: { formId: idArg },
    debate: 'taking',
    gate: toFile,
    async run({ formId }, context) {
      const draft = await findDraft(context, formId);
      if (draft === null) return await showFiled(context, formId);
      const { ports, debate, caller } = context;
      await requireRoomToday(ports, debate, caller);
      if (draft.target === null) return open(argueModal(debate, formId, draft, 'argue:refile'));
      return open(rebutModal(debate.id, draft.target, formId, draft, 'argue:reanswer'));
    },
  }),
};

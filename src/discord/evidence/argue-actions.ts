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
import { type Actions, type DebateContext, inDebate, toFile } from '#discord/edge/route.ts';
import { divider, type MessageBody, text } from '#discord/parts/components.ts';
import { argueModal } from './argue-modal.ts';
import { EVIDENCE_TEXTS as TEXTS } from './evidence-texts.ts';
import { rebutModal } from './item-modals.ts';
import { receiptView } from './receipt-view.ts';

/** Text fields as Discord sends them; absent ones count as empty. */
const words = { text: z.string().catch(''), source: z.string().catch('') };

/** Files a form. `show` says where the receipt comes: as a message of its own unless told. */
async function file(
  context: DebateContext,
  form: FilingSubmission,
  show: (body: MessageBody) => Reply = answer,
): Promise<Reply> {
  const { ports, debate, caller } = context;
  const filing = await fileEvidence(ports, debate, caller, form);
  const view = await readEvidence(ports, debate, caller, filing.number);
  const other = likelyDuplicate(view);
  const offers = other !== null && (await mayOffer(ports, debate, caller, view.item, other));
  return show(receiptView(debate.id, filing, view, offers));
}

/** The caller's own draft of a form; null after its hour, and once it is filed. */
async function findDraft({ ports, debate, caller }: DebateContext, formId: string) {
  const { store, pseudonyms, clock } = ports;
  const author = pseudonyms.author(caller.userId);
  return await store.drafts.find(debate.id, formId, author, clock.now());
}

/** Where a form is sent back that was filed meanwhile, the refusal becomes the item's page. */
async function showFiled(context: DebateContext, formId: string): Promise<Reply> {
  const number = await context.ports.store.evidence.byForm(context.debate.id, formId);
  if (number === null) throw new DraftGoneError();
  return await refreshItem(context, number, [text(TEXTS.filedAlready(number)), divider()]);
}

const filed = z.object({
  formId: idArg,
  claim: z.tuple([numberArg]).or(z.tuple([])).catch([]),
  side: z.string().nullish(),
  ...words,
});
const answered = z.object({ target: numberArg, formId: idArg, ...words });

function onClaim(form: z.output<typeof filed>): FilingSubmission {
  const [claim = null] = form.claim;
  return { ...form, claim, side: form.side ?? null, target: null };
}

function onItem(form: z.output<typeof answered>): FilingSubmission {
  return { ...form, claim: null, side: null };
}

export const argueActions: Actions = {
  'argue:open': inDebate({
    args: ['claim', 'side'],
    debate: 'taking',
    gate: toFile,
    input: z.object({ claim: optionalNumberArg, side: optionalSideArg }),
    async run(prefill, { ports, debate, caller }) {
      await requireRoomToday(ports, debate, caller);
      return open(argueModal(debate, newId(), prefill));
    },
  }),
  'argue:file': inDebate({
    args: ['formId'],
    debate: 'taking',
    gate: toFile,
    input: filed,
    run: (form, context) => file(context, onClaim(form)),
  }),
  // Sent back after a refusal: the receipt takes the refusal's place, and with it its button.
  'argue:refile': inDebate({
    args: ['formId'],
    debate: 'taking',
    gate: toFile,
    input: filed,
    run: (form, context) => file(context, onClaim(form), update),
  }),
  'argue:rebut': inDebate({
    args: ['target'],
    debate: 'taking',
    gate: toFile,
    input: z.object({ target: numberArg }),
    async run({ target }, { ports, debate, caller }) {
      await targetAim(ports, debate, ports.pseudonyms.author(caller.userId), target);
      await requireRoomToday(ports, debate, caller);
      return open(rebutModal(debate.id, target, newId(), {}));
    },
  }),
  'argue:answer': inDebate({
    args: ['target', 'formId'],
    debate: 'taking',
    gate: toFile,
    input: answered,
    run: (form, context) => file(context, onItem(form)),
  }),
  'argue:reanswer': inDebate({
    args: ['target', 'formId'],
    debate: 'taking',
    gate: toFile,
    input: answered,
    run: (form, context) => file(context, onItem(form), update),
  }),
  'argue:resend': inDebate({
    args: ['formId'],
    debate: 'taking',
    gate: toFile,
    input: z.object({ formId: idArg }),
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

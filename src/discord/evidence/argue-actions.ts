import { z } from 'zod';
import { likelyDuplicate, readEvidence } from '#debate/browse/read-evidence.ts';
import { newId } from '#debate/core/new-id.ts';
import type { Draft } from '#debate/evidence/draft-port.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { mayOffer } from '#debate/evidence/offer-source.ts';
import { type FilingSubmission, targetAim } from '#debate/evidence/read-filing.ts';
import { DraftGoneError } from '#debate/evidence/submission-errors.ts';
import { idArg, numberArg, optionalNumberArg, optionalSideArg } from '#discord/edge/inputs.ts';
import { answer, open, type Reply } from '#discord/edge/reply.ts';
import { type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import { argueModal } from './argue-modal.ts';
import { rebutModal } from './item-modals.ts';
import { receiptView } from './receipt-view.ts';

/** Text fields as Discord sends them; absent ones count as empty. */
const words = { text: z.string().catch(''), source: z.string().catch('') };

async function file(context: DebateContext, form: FilingSubmission): Promise<Reply> {
  const { ports, debate, caller } = context;
  const filing = await fileEvidence(ports, debate, caller, form);
  const view = await readEvidence(ports, debate, caller, filing.number);
  const other = likelyDuplicate(view);
  const offers = other !== null && (await mayOffer(ports, debate, caller, view.item, other));
  return answer(receiptView(debate.id, filing, view, offers));
}

/** The caller's own draft of a form; throws DraftGoneError after its hour. */
async function findDraft({ ports, debate, caller }: DebateContext, formId: string): Promise<Draft> {
  const { store, pseudonyms, clock } = ports;
  const author = pseudonyms.author(caller.userId);
  const draft = await store.drafts.find(debate.id, formId, author, clock.now());
  if (draft === null) throw new DraftGoneError();
  return draft;
}

export const argueActions: Actions = {
  'argue:open': {
    args: ['claim', 'side'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ claim: optionalNumberArg, side: optionalSideArg }),
      run: (prefill, { debate }) => open(argueModal(debate, newId(), prefill)),
    }),
  },
  'argue:file': {
    args: ['formId'],
    route: inDebate({
      debate: 'taking',
      input: z.object({
        formId: idArg,
        claim: z.tuple([numberArg]).or(z.tuple([])).catch([]),
        side: z.string().nullish(),
        ...words,
      }),
      run: ({ claim: [claim = null], side = null, ...form }, context) =>
        file(context, { ...form, claim, side, target: null }),
    }),
  },
  'argue:rebut': {
    args: ['target'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ target: numberArg }),
      async run({ target }, { ports, debate, caller }) {
        await targetAim(ports, debate, ports.pseudonyms.author(caller.userId), target);
        return open(rebutModal(debate.id, target, newId(), {}));
      },
    }),
  },
  'argue:answer': {
    args: ['target', 'formId'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ target: numberArg, formId: idArg, ...words }),
      run: (form, context) => file(context, { ...form, claim: null, side: null }),
    }),
  },
  'argue:resend': {
    args: ['formId'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ formId: idArg }),
      async run({ formId }, context) {
        const draft = await findDraft(context, formId);
        const { debate } = context;
        if (draft.target === null) return open(argueModal(debate, formId, draft));
        return open(rebutModal(debate.id, draft.target, formId, draft));
      },
    }),
  },
};

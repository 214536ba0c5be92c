import { z } from 'zod';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import { newId } from '#debate/core/new-id.ts';
import { concedeEvidence } from '#debate/evidence/concede-evidence.ts';
import { EDITS_PER_DAY, isDayUsedUp, requireEditsToday } from '#debate/evidence/daily-limit.ts';
import { editDraftId, editEvidence } from '#debate/evidence/edit-evidence.ts';
import { NotStandingError, NotYoursError } from '#debate/evidence/errors.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import { linkToChange, setSource } from '#debate/evidence/set-source.ts';
import { undoWithdrawal, withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { GRADINGS_PER_DAY } from '#debate/grading/grading-limit.ts';
import { refreshItem } from '#discord/browse/browse-actions.ts';
import { open, type Reply } from '#discord/edge/answers/reply.ts';
import { idArg, numberArg } from '#discord/edge/inputs.ts';
import { type Actions, type DebateContext, inDebate, toFile } from '#discord/edge/route.ts';
import { button, buttons, divider, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { EVIDENCE_TEXTS as TEXTS } from './evidence-texts.ts';
import { editModal, linkModal } from './item-modals.ts';

/** The other of two similar items, below a note that the member's own was withdrawn. */
export async function showYielded(
  context: DebateContext,
  number: number,
  other: number,
): Promise<Reply> {
  const undo = customId('evidence:undo', context.debate.id, number);
  return await refreshItem(context, other, [
    text(TEXTS.yielded(number, other)),
    buttons(button(TEXTS.keepToo(number), undo)),
    divider(),
  ]);
}

/** What authors do with their own items; the use cases check ownership. */
export const ownItemActions: Actions = {
  'edit:open': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    gate: toFile,
    async run({ number }, { ports, debate, caller }) {
      const { item, mine } = await readEvidence(ports, debate, caller, number);
      // Refused before the form opens, so that nobody writes for nothing; checked again on
      // submission.
      if (!mine) throw new NotYoursError(number);
      if (!isStanding(item)) throw new NotStandingError(number);
      await requireEditsToday(ports, debate, caller, number);
      const { store, pseudonyms, clock } = ports;
      const author = pseudonyms.author(caller.userId);
      const draft = await store.drafts.find(debate.id, editDraftId(number), author, clock.now());
      const words = {
        text: draft?.text ?? item.text,
        source: draft?.source ?? item.source ?? '',
      };
      const note = (await isDayUsedUp(ports, debate, caller))
        ? TEXTS.dayUsedUp(debate.filingsPerDay)
        : TEXTS.editLimits(EDITS_PER_DAY, GRADINGS_PER_DAY.item);
      return open(editModal(debate.id, item, newId(), { ...words, note }));
    },
  }),
  'edit:file': inDebate({
    args: { number: numberArg, revision: numberArg, formId: idArg },
    debate: 'taking',
    gate: toFile,
    input: { text: z.string().catch(''), source: z.string().catch('') },
    async run(form, context) {
      const { ports, debate, caller } = context;
      await editEvidence(ports, debate, caller, form);
      return await refreshItem(context, form.number);
    },
  }),
  'evidence:link': inDebate({
    args: { number: numberArg },
    debate: 'taking',
    gate: toFile,
    async run({ number }, { ports, debate, caller }) {
      await requireEditsToday(ports, debate, caller, number);
      const typed = await linkToChange(ports, debate, caller, number);
      return open(linkModal(debate.id, number, newId(), typed));
    },
  }),
  'evidence:relink': inDebate({
    args: { number: numberArg, formId: idArg },
    debate: 'taking',
    gate: toFile,
    input: { source: z.string() },
    async run({ number, formId, source }, context) {
      const { ports, debate, caller } = context;
      await setSource(ports, debate, caller, { number, typed: source, formId });
      return await refreshItem(context, number, [text(TEXTS.linkSaved(number))]);
    },
  }),
  'evidence:concede': inDebate({
    args: { number: numberArg, to: z.enum(['yes', 'no']) },
    debate: 'taking',
    async run({ number, to }, context) {
      const { ports, debate, caller } = context;
      await concedeEvidence(ports, debate, caller, { number, conceded: to === 'yes' });
      return await refreshItem(context, number);
    },
  }),
  'evidence:withdraw': inDebate({
    args: { number: numberArg },
    debate: 'open',
    async run({ number }, context) {
      const { ports, debate, caller } = context;
      await withdrawEvidence(ports, debate, caller, number);
      return await refreshItem(context, number);
    },
  }),
  'evidence:undo': inDebate({
    args: { number: numberArg },
    debate: 'open',
    async run({ number }, context) {
      const { ports, debate, caller } = context;
      await undoWithdrawal(ports, debate, caller, number);
      return await refreshItem(context, number, [text(TEXTS.standsAgain(number)), divider()]);
    },
  }),
};

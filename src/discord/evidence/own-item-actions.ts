import { z } from 'zod';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import { newId } from '#debate/core/new-id.ts';
import { concedeEvidence } from '#debate/evidence/concede-evidence.ts';
import { editDraftId, editEvidence } from '#debate/evidence/edit-evidence.ts';
import { NotStandingError, NotYoursError } from '#debate/evidence/errors.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import { refusedLink, setSource } from '#debate/evidence/set-source.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { openItem, refreshItem } from '#discord/browse/browse-actions.ts';
import { idArg, numberArg } from '#discord/edge/inputs.ts';
import { open } from '#discord/edge/reply.ts';
import { type Actions, inDebate } from '#discord/edge/route.ts';
import { linkModal } from './argue-modal.ts';
import { editModal } from './item-modals.ts';

const numberOnly = z.object({ number: numberArg });

/** What authors do to their own items; the use cases check that they are. */
export const ownItemActions: Actions = {
  'edit:open': {
    args: ['number'],
    route: inDebate({
      debate: 'taking',
      input: numberOnly,
      async run({ number }, { ports, debate, caller }) {
        const { item, mine } = await readEvidence(ports, debate, caller, number);
        // Refused before the form, so that nobody writes in vain; sent back, it is checked again.
        if (!mine) throw new NotYoursError(number);
        if (!isStanding(item)) throw new NotStandingError(number);
        const { store, pseudonyms, clock } = ports;
        const author = pseudonyms.author(caller.userId);
        const draft = await store.drafts.find(debate.id, editDraftId(number), author, clock.now());
        const words = {
          text: draft?.text ?? item.text,
          source: draft?.source ?? item.source ?? '',
        };
        return open(editModal(debate.id, item, newId(), words));
      },
    }),
  },
  'edit:file': {
    args: ['number', 'revision', 'formId'],
    route: inDebate({
      debate: 'taking',
      input: z.object({
        number: numberArg,
        revision: numberArg,
        formId: idArg,
        text: z.string().catch(''),
        source: z.string().catch(''),
      }),
      async run(form, context) {
        const { ports, debate, caller } = context;
        await editEvidence(ports, debate, caller, form);
        return await refreshItem(context, form.number);
      },
    }),
  },
  'evidence:link': {
    args: ['number'],
    route: inDebate({
      debate: 'taking',
      input: numberOnly,
      async run({ number }, { ports, debate, caller }) {
        const typed = await refusedLink(ports, debate, caller, number);
        return open(linkModal(debate.id, number, newId(), typed));
      },
    }),
  },
  'evidence:relink': {
    args: ['number', 'formId'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ number: numberArg, formId: idArg, source: z.string() }),
      async run({ number, formId, source }, context) {
        const { ports, debate, caller } = context;
        await setSource(ports, debate, caller, { number, typed: source, formId });
        return await openItem(context, number);
      },
    }),
  },
  'evidence:concede': {
    args: ['number', 'to'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ number: numberArg, to: z.enum(['yes', 'no']) }),
      async run({ number, to }, context) {
        const { ports, debate, caller } = context;
        await concedeEvidence(ports, debate, caller, { number, conceded: to === 'yes' });
        return await refreshItem(context, number);
      },
    }),
  },
  'evidence:withdraw': {
    args: ['number'],
    route: inDebate({
      debate: 'open',
      input: numberOnly,
      async run({ number }, context) {
        const { ports, debate, caller } = context;
        await withdrawEvidence(ports, debate, caller, number);
        return await openItem(context, number);
      },
    }),
  },
  /** [Withdraw mine, open #12]: of two that say the same one is enough. */
  'evidence:yield': {
    args: ['number', 'other'],
    route: inDebate({
      debate: 'open',
      input: z.object({ number: numberArg, other: numberArg }),
      async run({ number, other }, context) {
        const { ports, debate, caller } = context;
        await withdrawEvidence(ports, debate, caller, number);
        return await openItem(context, other);
      },
    }),
  },
};

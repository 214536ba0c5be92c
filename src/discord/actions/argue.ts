import { z } from 'zod';
import { DraftGoneError } from '../../debate/errors.ts';
import { fileEvidence } from '../../debate/file-evidence.ts';
import { newId } from '../../debate/new-id.ts';
import { readEvidence } from '../../debate/read-evidence.ts';
import { idArg, numberArg, optionalNumberArg, optionalSideArg } from '../inputs.ts';
import { answer, open } from '../reply.ts';
import { type Actions, inDebate } from '../route.ts';
import { argueForm } from '../views/argue-form.ts';
import { receiptView } from '../views/receipt.ts';

/** The form's fields as Discord sends them: choices as lists, absent ones empty. */
const fields = z.object({
  formId: idArg,
  claim: z.tuple([numberArg]).or(z.tuple([])).catch([]),
  side: z.string().nullish(),
  text: z.string().catch(''),
  source: z.string().catch(''),
});

export const argueActions: Actions = {
  'argue:open': {
    args: ['claim', 'side'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ claim: optionalNumberArg, side: optionalSideArg }),
      run: (prefill, { debate }) => open(argueForm(debate, newId(), prefill)),
    }),
  },
  'argue:file': {
    args: ['formId'],
    route: inDebate({
      debate: 'taking',
      input: fields,
      async run({ claim: [claim = null], side = null, ...form }, { ports, debate, caller }) {
        const filing = await fileEvidence(ports, debate, caller, { ...form, claim, side });
        const view = await readEvidence(ports, debate, caller, filing.number);
        return answer(receiptView(debate.id, filing, view));
      },
    }),
  },
  'argue:resend': {
    args: ['formId'],
    route: inDebate({
      debate: 'taking',
      input: z.object({ formId: idArg }),
      async run({ formId }, { ports, debate, caller }) {
        const { store, pseudonyms, clock } = ports;
        const author = pseudonyms.author(caller.userId);
        const draft = await store.drafts.find(debate.id, formId, author, clock.now());
        if (draft === null) throw new DraftGoneError();
        return open(argueForm(debate, formId, draft));
      },
    }),
  },
};

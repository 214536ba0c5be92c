import { z } from 'zod';
import { type EvidenceQuery, listEvidence } from '../../debate/list-evidence.ts';
import { newId } from '../../debate/new-id.ts';
import { readEvidence } from '../../debate/read-evidence.ts';
import { refusedLink, setSource } from '../../debate/set-source.ts';
import { withdrawEvidence } from '../../debate/withdraw-evidence.ts';
import {
  chosenNumber,
  idArg,
  mineArg,
  numberArg,
  optionalNumberArg,
  optionalSideArg,
} from '../inputs.ts';
import { answer, open, type Reply, update } from '../reply.ts';
import { type Actions, type DebateContext, inDebate } from '../route.ts';
import { linkForm } from '../views/argue-form.ts';
import { evidenceView } from '../views/evidence.ts';
import { evidenceListView } from '../views/evidence-list.ts';
import { judgedView } from '../views/judged.ts';

/** One item in a private message of its own. */
export async function openItem(context: DebateContext, number: number): Promise<Reply> {
  const { ports, debate, caller } = context;
  return answer(evidenceView(debate.id, await readEvidence(ports, debate, caller, number)));
}

/** The first page of a list in a private message of its own. */
export async function openList(
  context: DebateContext,
  query: Omit<EvidenceQuery, 'page'>,
): Promise<Reply> {
  const { ports, debate, caller } = context;
  const page = await listEvidence(ports, debate, caller, { ...query, page: 0 });
  return answer(evidenceListView(debate, page));
}

const numberOnly = z.object({ number: numberArg });
const listArgs = { claim: optionalNumberArg, side: optionalSideArg, mine: mineArg };

export const evidenceActions: Actions = {
  'evidence:show': {
    args: ['number'],
    route: inDebate({
      debate: 'any',
      input: numberOnly,
      run: ({ number }, context) => openItem(context, number),
    }),
  },
  'evidence:open': {
    args: [],
    route: inDebate({
      debate: 'any',
      input: z.object({ values: chosenNumber }),
      run: ({ values }, context) => openItem(context, values),
    }),
  },
  'evidence:browse': {
    args: ['claim', 'side', 'mine'],
    route: inDebate({
      debate: 'any',
      input: z.object(listArgs),
      run: (query, context) => openList(context, query),
    }),
  },
  /** `marker` only names the list among the bot's own messages. */
  'evidence:list': {
    args: ['marker'],
    route: inDebate({
      debate: 'any',
      input: z.object({ marker: z.string() }),
      run: (_, context) => openList(context, { claim: null, side: null, mine: false }),
    }),
  },
  'evidence:page': {
    args: ['claim', 'side', 'mine', 'page'],
    route: inDebate({
      debate: 'any',
      input: z.object({ ...listArgs, page: numberArg }),
      async run(query, { ports, debate, caller }) {
        return update(evidenceListView(debate, await listEvidence(ports, debate, caller, query)));
      },
    }),
  },
  'evidence:judged': {
    args: ['number'],
    route: inDebate({
      debate: 'any',
      input: numberOnly,
      async run({ number }, { ports, debate, caller }) {
        return answer(judgedView(debate.id, await readEvidence(ports, debate, caller, number)));
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
        return open(linkForm(debate.id, number, newId(), typed));
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
};

import { z } from 'zod';
import { type EvidenceQuery, listEvidence } from '../../debate/list-evidence.ts';
import { readEvidence } from '../../debate/read-evidence.ts';
import { chosenNumber, mineArg, numberArg, optionalNumberArg, optionalSideArg } from '../inputs.ts';
import { answer, type Reply, update } from '../reply.ts';
import { type Actions, type DebateContext, inDebate } from '../route.ts';
import { evidenceListView } from '../views/evidence-list.ts';
import { evidenceView } from '../views/item.ts';
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
};

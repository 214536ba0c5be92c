import { z } from 'zod';
import { type EvidenceQuery, listEvidence } from '#debate/browse/list-evidence.ts';
import { readCarried } from '#debate/browse/read-carried.ts';
import { readEvidence } from '#debate/browse/read-evidence.ts';
import { numberIn, readQuery } from '#debate/evidence/search-words.ts';
import { answer, type Reply, update } from '#discord/edge/answers/reply.ts';
import {
  chosenNumber,
  markArg,
  mineArg,
  numberArg,
  optionalNumberArg,
  optionalSideArg,
  shortSideArg,
} from '#discord/edge/inputs.ts';
import { type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import type { Part } from '#discord/parts/components.ts';
import { evidenceView } from './item-view.ts';
import { judgedView } from './judged-view.ts';
import { evidenceListView } from './list-view.ts';
import { wholeTextView } from './whole-text-view.ts';

/** Opens one item in a private message of its own. */
export async function openItem(context: DebateContext, number: number): Promise<Reply> {
  const { ports, debate, caller } = context;
  return answer(evidenceView(debate.id, await readEvidence(ports, debate, caller, number)));
}

/** Updates the item's private message, below a note on what was just done. */
export async function refreshItem(
  context: DebateContext,
  number: number,
  top: readonly Part[] = [],
): Promise<Reply> {
  const { ports, debate, caller } = context;
  return update(evidenceView(debate.id, await readEvidence(ports, debate, caller, number), top));
}

type Scope = Pick<EvidenceQuery, 'claim' | 'side' | 'mine'>;

/** Opens the first page of a list in a private message of its own. */
export async function openList(
  { ports, debate, caller }: DebateContext,
  scope: Scope,
  query: string | null = null,
): Promise<Reply> {
  const page = await listEvidence(ports, debate, caller, { ...scope, query, page: 0 });
  return answer(evidenceListView(debate, page));
}

/** The results of a search; #12 opens that item. Throws QueryTooLongError and EmptyQueryError. */
export async function openSearch(
  context: DebateContext,
  typed: string,
  scope: Scope,
): Promise<Reply> {
  const number = numberIn(typed);
  if (number !== null) return await openItem(context, number);
  return await openList(context, scope, readQuery(typed));
}

const listArgs = { claim: optionalNumberArg, side: optionalSideArg, mine: mineArg };

export const evidenceActions: Actions = {
  'evidence:show': inDebate({
    args: { number: numberArg },
    debate: 'any',
    run: ({ number }, context) => openItem(context, number),
  }),
  'evidence:open': inDebate({
    debate: 'any',
    input: { values: chosenNumber },
    run: ({ values }, context) => openItem(context, values),
  }),
  'evidence:browse': inDebate({
    args: listArgs,
    debate: 'any',
    run: (query, context) => openList(context, query),
  }),
  /** `marker` only identifies the list among the bot's own messages. */
  'evidence:list': inDebate({
    args: { marker: z.string() },
    debate: 'any',
    run: (_, context) => openList(context, { claim: null, side: null, mine: false }),
  }),
  'evidence:page': inDebate({
    args: { ...listArgs, page: numberArg },
    debate: 'any',
    async run(query, { ports, debate, caller }) {
      const page = await listEvidence(ports, debate, caller, { ...query, query: null });
      return update(evidenceListView(debate, page));
    },
  }),
  /** A page of search results. The parts of its custom_id are short, so that a full query fits. */
  'evidence:find': inDebate({
    args: {
      claim: optionalNumberArg,
      side: shortSideArg,
      mine: markArg,
      page: numberArg,
      query: z.string(),
    },
    debate: 'any',
    async run({ query, ...scope }, { ports, debate, caller }) {
      const asked = { ...scope, query: readQuery(query) };
      return update(evidenceListView(debate, await listEvidence(ports, debate, caller, asked)));
    },
  }),
  'evidence:text': inDebate({
    args: { number: numberArg, page: numberArg },
    debate: 'any',
    async run({ number, page }, { ports, debate, caller }) {
      const view = await readEvidence(ports, debate, caller, number);
      return answer(wholeTextView(debate.id, view, page));
    },
  }),
  'evidence:judged': inDebate({
    args: { number: numberArg },
    debate: 'any',
    async run({ number }, { ports, debate, caller }) {
      const view = await readCarried(ports, debate, caller, number);
      return answer(judgedView(debate, view, ports.model !== undefined));
    },
  }),
};

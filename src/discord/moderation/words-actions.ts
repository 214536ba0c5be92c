import { z } from 'zod';
import { readAddedWords, removeWords } from '#debate/moderation/remove-words.ts';
import { answer, open, type Reply, update } from '#discord/edge/answers/reply.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';
import { removeModal } from './reason-modals.ts';
import { wordsView } from './words-view.ts';

const onWords = {
  number: numberArg,
  key: z.string().regex(/^[0-9a-f]{32}$/),
  page: numberArg,
};

type Place = { readonly number: number; readonly page: number };

async function view(
  { ports, debate }: DebateContext,
  { number, page }: Place,
  done: string | null = null,
) {
  return wordsView(debate.id, await readAddedWords(ports, debate, number, page), done);
}

async function decide(
  context: DebateContext,
  { key, reason, ...place }: Place & { readonly key: string; readonly reason: string | null },
): Promise<Reply> {
  const { ports, debate, caller } = context;
  const { number } = place;
  await removeWords(ports, debate, caller, { number, key, reason });
  const done = reason === null ? TEXTS.returned(number) : TEXTS.removed(number);
  return update(await view(context, place, done));
}

/** What moderators do with words that members added to items. */
export const wordsActions: Actions = {
  'words:open': inDebate({
    args: { number: numberArg },
    audience: 'moderator',
    debate: 'any',
    run: async ({ number }, context) => answer(await view(context, { number, page: 0 })),
  }),
  'words:page': inDebate({
    args: { number: numberArg, page: numberArg },
    audience: 'moderator',
    debate: 'any',
    run: async (place, context) => update(await view(context, place)),
  }),
  'words:ask': inDebate({
    args: onWords,
    audience: 'moderator',
    debate: 'any',
    run: ({ number, key, page }, { debate }) => open(removeModal(debate.id, number, key, page)),
  }),
  'words:remove': inDebate({
    args: onWords,
    audience: 'moderator',
    debate: 'any',
    input: { reason: z.string() },
    run: (input, context) => decide(context, input),
  }),
  'words:return': inDebate({
    args: onWords,
    audience: 'moderator',
    debate: 'any',
    run: (input, context) => decide(context, { ...input, reason: null }),
  }),
};

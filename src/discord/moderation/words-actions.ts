import { z } from 'zod';
import { readAddedWords, removeWords } from '#debate/moderation/remove-words.ts';
import { answer, open, type Reply, update } from '#discord/edge/answers/reply.ts';
import { numberArg, numberOnly } from '#discord/edge/inputs.ts';
import { type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';
import { removeModal } from './reason-modals.ts';
import { wordsView } from './words-view.ts';

const onWords = z.object({
  number: numberArg,
  key: z.string().regex(/^[0-9a-f]{32}$/),
  page: numberArg,
});

type Place = { readonly number: number; readonly page: number };

async function view({ ports, debate }: DebateContext, { number, page }: Place, done = '') {
  return wordsView(debate.id, await readAddedWords(ports, debate, number, page), done || null);
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

/** What moderators do with the words that members add to items. */
export const wordsActions: Actions = {
  'words:open': inDebate({
    args: ['number'],
    audience: 'moderator',
    debate: 'any',
    input: numberOnly,
    run: async ({ number }, context) => answer(await view(context, { number, page: 0 })),
  }),
  'words:page': inDebate({
    args: ['number', 'page'],
    audience: 'moderator',
    debate: 'any',
    input: z.object({ number: numberArg, page: numberArg }),
    run: async (place, context) => update(await view(context, place)),
  }),
  'words:ask': inDebate({
    args: ['number', 'key', 'page'],
    audience: 'moderator',
    debate: 'any',
    input: onWords,
    run: ({ number, key, page }, { debate }) => open(removeModal(debate.id, number, key, page)),
  }),
  'words:remove': inDebate({
    args: ['number', 'key', 'page'],
    audience: 'moderator',
    debate: 'any',
    input: onWords.extend({ reason: z.string() }),
    run: (input, context) => decide(context, input),
  }),
  'words:return': inDebate({
    args: ['number', 'key', 'page'],
    audience: 'moderator',
    debate: 'any',
    input: onWords,
    run: (input, context) => decide(context, { ...input, reason: null }),
  }),
};

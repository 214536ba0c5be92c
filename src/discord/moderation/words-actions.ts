import { z } from 'zod';
import { readAddedWords, removeWords } from '#debate/moderation/remove-words.ts';
import { answer, open, type Reply, update } from '#discord/edge/answers/reply.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Action, type Actions, type DebateContext, inDebate } from '#discord/edge/route.ts';
import type { MessageBody } from '#discord/parts/components.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';
import { removeModal } from './reason-modals.ts';
import { wordsView } from './words-view.ts';

const onItem = z.object({ number: numberArg, page: numberArg.default(0) });
const onWords = onItem.extend({ key: z.string().regex(/^[0-9a-f]{32}$/) });

/** What a moderator presses on some of the words, or sends back as a form. */
function onSome<I extends typeof onWords>(
  input: I,
  run: (input: z.output<I>, context: DebateContext) => Promise<Reply> | Reply,
): Action {
  const route = inDebate({ audience: 'moderator', debate: 'any', input, run });
  return { args: ['number', 'key', 'page'], route };
}

function onAll(args: readonly string[], reply: (body: MessageBody) => Reply): Action {
  const route = inDebate({
    audience: 'moderator',
    debate: 'any',
    input: onItem,
    run: async (place, context) => reply(await view(context, place, null)),
  });
  return { args, route };
}

async function view(
  { ports, debate }: DebateContext,
  { number, page }: z.output<typeof onItem>,
  done: string | null,
): Promise<MessageBody> {
  return wordsView(debate.id, await readAddedWords(ports, debate, number, page), done);
}

/** What moderators do with the words that members add to items. */
export const wordsActions: Actions = {
  'words:open': onAll(['number'], answer),
  'words:page': onAll(['number', 'page'], update),
  'words:ask': onSome(onWords, ({ number, key, page }, { debate }) =>
    open(removeModal(debate.id, number, key, page)),
  ),
  'words:remove': onSome(onWords.extend({ reason: z.string() }), async (input, context) => {
    await removeWords(context.ports, context.debate, context.caller, input);
    return update(await view(context, input, TEXTS.removed(input.number)));
  }),
  'words:return': onSome(onWords, async (input, context) => {
    const { ports, debate, caller } = context;
    await removeWords(ports, debate, caller, { ...input, reason: null });
    return update(await view(context, input, TEXTS.returned(input.number)));
  }),
};

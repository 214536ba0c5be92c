import { readClosing } from '#debate/summary/read-closing.ts';
import { closingView } from '#discord/debates/closing-view.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';

export const close: Subcommand = {
  data: subcommand('close', 'End the debate for good, with a final summary; asks you first', []),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    run: async (_, { ports, debate }) =>
      answer(closingView(debate, await readClosing(ports, debate))),
  }),
};

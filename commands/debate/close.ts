import { z } from 'zod';
import { closeDebate } from '#debate/summary/summarise-due.ts';
import { closedView } from '#discord/debates/debate-view.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { answer } from '#discord/edge/reply.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';

export const close: Subcommand = {
  data: subcommand('close', 'End the debate for good, with a final summary', []),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    input: z.object({}),
    async run(_, { ports, debate }) {
      await closeDebate(ports, debate);
      return answer(closedView(debate.summaryChannelId));
    },
  }),
};

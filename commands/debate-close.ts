import { z } from 'zod';
import { closeDebate } from '../src/debate/summarise-due.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { closedView } from '../src/discord/views/run.ts';

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

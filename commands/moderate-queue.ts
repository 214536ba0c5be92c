import { z } from 'zod';
import { readQueue } from '../src/debate/review-evidence.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { queueView } from '../src/discord/views/queue.ts';

export const queue: Subcommand = {
  data: subcommand('queue', 'See what waits for a moderator’s look', []),
  route: inDebate({
    audience: 'moderator',
    debate: 'any',
    input: z.object({}),
    run: async (_, { ports, debate }) =>
      answer(queueView(debate, await readQueue(ports, debate, 0), null)),
  }),
};

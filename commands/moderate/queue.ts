import { readQueue } from '#debate/moderation/review-evidence.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';
import { queueView } from '#discord/moderation/queue-view.ts';

export const queue: Subcommand = {
  data: subcommand('queue', 'See what is waiting for a moderator', []),
  route: inDebate({
    audience: 'moderator',
    debate: 'any',
    run: async (_, { ports, debate }) =>
      answer(queueView(debate, await readQueue(ports, debate, 0), null)),
  }),
};

import { z } from 'zod';
import { postSoFar } from '../src/debate/summarise-due.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { summaryPostedView } from '../src/discord/views/summary.ts';

export const postSummary: Subcommand = {
  data: subcommand('post-summary', 'Post how things stand so far this week', []),
  route: inDebate({
    audience: 'manager',
    debate: 'taking',
    input: z.object({}),
    async run(_, { ports, debate }) {
      await postSoFar(ports, debate);
      return answer(summaryPostedView(debate.summaryChannelId));
    },
  }),
};

import { z } from 'zod';
import { summariseWeek } from '../src/debate/summarise-week.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { summaryPostedView } from '../src/discord/views/summary.ts';

export const postSummary: Subcommand = {
  data: subcommand('post-summary', 'Post how things stand so far this week', []),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    input: z.object({}),
    async run(_, { ports, debate }) {
      await summariseWeek(ports, debate, 'so-far');
      return answer(summaryPostedView(debate.summaryChannelId));
    },
  }),
};

import { postSoFar } from '#debate/summary/summarise-due.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';
import { summaryPostedView } from '#discord/summary/summary-view.ts';

export const postSummary: Subcommand = {
  data: subcommand('post-summary', 'Post how things stand so far this week', []),
  route: inDebate({
    audience: 'manager',
    debate: 'taking',
    async run(_, { ports, debate }) {
      await postSoFar(ports, debate);
      return answer(summaryPostedView(debate.summaryChannelId));
    },
  }),
};

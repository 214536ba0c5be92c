import { resumeDebate } from '#debate/debates/pause-debate.ts';
import { nextSummaryAt } from '#debate/summary/next-summary.ts';
import { resumedView } from '#discord/debates/debate-view.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';

export const resume: Subcommand = {
  data: subcommand('resume', 'Resume a paused debate', []),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    async run(_, { ports, debate }) {
      await resumeDebate(ports, debate);
      return answer(resumedView(await nextSummaryAt(ports, { ...debate, state: 'open' })));
    },
  }),
};

import { z } from 'zod';
import { nextSummaryAt } from '../src/debate/next-summary.ts';
import { resumeDebate } from '../src/debate/pause-debate.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { resumedView } from '../src/discord/views/run.ts';

export const resume: Subcommand = {
  data: subcommand('resume', 'Go on with a paused debate', []),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    input: z.object({}),
    async run(_, { ports, debate }) {
      await resumeDebate(ports, debate);
      return answer(resumedView(await nextSummaryAt(ports, { ...debate, state: 'open' })));
    },
  }),
};

import { z } from 'zod';
import { pauseDebate } from '../src/debate/pause-debate.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { pausedView } from '../src/discord/views/run.ts';

export const pause: Subcommand = {
  data: subcommand('pause', 'Hold the debate: nothing is lost, taken in or posted', []),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    input: z.object({}),
    async run(_, { ports, debate }) {
      await pauseDebate(ports, debate);
      return answer(pausedView());
    },
  }),
};

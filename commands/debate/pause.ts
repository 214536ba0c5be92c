import { pauseDebate } from '#debate/debates/pause-debate.ts';
import { pausedView } from '#discord/debates/debate-view.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';

export const pause: Subcommand = {
  data: subcommand(
    'pause',
    'Pause the debate: nothing is lost, but nothing is accepted or posted',
    [],
  ),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    async run(_, { ports, debate }) {
      await pauseDebate(ports, debate);
      return answer(pausedView());
    },
  }),
};

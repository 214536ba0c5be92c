import { readStatus } from '#debate/debates/read-status.ts';
import { checkChannels } from '#discord/debates/check-channels.ts';
import { statusView } from '#discord/debates/status-view.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';

export const status: Subcommand = {
  data: subcommand('status', 'How the debate is doing and what needs your attention', []),
  route: inDebate({
    audience: 'manager',
    debate: 'any',
    async run(_, { ports, channels, debate }) {
      const checks = checkChannels({ channels }, debate);
      return answer(statusView(await readStatus(ports, debate), checks));
    },
  }),
};

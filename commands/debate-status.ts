import { z } from 'zod';
import { readStatus } from '../src/debate/read-status.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { statusView } from '../src/discord/views/status.ts';

export const status: Subcommand = {
  data: subcommand('status', 'How the debate is doing and what needs your attention', []),
  route: inDebate({
    audience: 'manager',
    debate: 'any',
    input: z.object({}),
    async run(_, { ports, channels, debate }) {
      const checks = [...new Set([debate.channelId, debate.summaryChannelId])].map((channelId) => ({
        channelId,
        check: channels.check(debate.guildId, channelId),
      }));
      return answer(statusView(await readStatus(ports, debate), checks));
    },
  }),
};

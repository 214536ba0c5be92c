import { readLog } from '#debate/log/read-log.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { slash } from '#discord/edge/definition.ts';
import { type Command, inDebate } from '#discord/edge/route.ts';
import { logView } from '#discord/log/log-view.ts';

export const log: Command = {
  data: slash('log', 'What moderators did in this debate, and why', []),
  route: inDebate({
    debate: 'any',
    run: async (_, { ports, debate }) => answer(logView(debate, await readLog(ports, debate, 0))),
  }),
};

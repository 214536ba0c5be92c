import { readLog } from '#debate/log/read-log.ts';
import { update } from '#discord/edge/answers/reply.ts';
import { numberArg } from '#discord/edge/inputs.ts';
import { type Actions, inDebate } from '#discord/edge/route.ts';
import { logView } from './log-view.ts';

export const logActions: Actions = {
  'log:page': inDebate({
    args: { page: numberArg },
    debate: 'any',
    run: async ({ page }, { ports, debate }) =>
      update(logView(debate, await readLog(ports, debate, page))),
  }),
};

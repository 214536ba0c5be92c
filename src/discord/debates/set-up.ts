import { BadSetupError } from '#debate/debates/errors.ts';
import { type SetupRequest, setUpDebate } from '#debate/debates/set-up-debate.ts';
import { isSummaryDue, nextSummaryAt } from '#debate/summary/next-summary.ts';
import { answer, type Reply } from '#discord/edge/reply.ts';
import type { Context } from '#discord/edge/route.ts';
import { setupView } from './setup-view.ts';

/** Sets up and answers with the checklist; refuses channels that are not this server's. */
export async function setUp(context: Context, request: SetupRequest): Promise<Reply> {
  const { ports, channels, caller, channelId } = context;
  for (const id of [request.channelId, request.summaryChannelId]) {
    if (id !== undefined && channels.check(caller.guildId, id).kind === 'absent') {
      throw new BadSetupError(
        'That channel cannot be used: it is not a text channel of this server, or Crux cannot see it. Choose another, or give Crux “View Channel” there.',
      );
    }
  }
  const { debate, created } = await setUpDebate(ports, caller, request, channelId);
  const checks = [...new Set([debate.channelId, debate.summaryChannelId])].map((id) => ({
    channelId: id,
    check: channels.check(debate.guildId, id),
  }));
  const [at, isDue] = await Promise.all([
    nextSummaryAt(ports, debate),
    isSummaryDue(ports, debate),
  ]);
  return answer(setupView(debate, created, checks, { at, isDue }));
}

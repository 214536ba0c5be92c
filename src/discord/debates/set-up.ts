import { isTimeZone } from '#debate/core/rules/week.ts';
import { BadSetupError, type SetupForm, SetupFormRefusedError } from '#debate/debates/errors.ts';
import { type SetupRequest, setUpDebate } from '#debate/debates/set-up-debate.ts';
import { isSummaryDue, nextSummaryAt } from '#debate/summary/next-summary.ts';
import type { Context } from '#discord/edge/route.ts';
import type { MessageBody } from '#discord/parts/components.ts';
import { checkChannels } from './check-channels.ts';
import { hereWords, placeFaultWords, zoneFaultWords } from './setup-faults.ts';
import { setupView } from './setup-view.ts';

/** Sets up and shows the checklist; refuses channels that cannot hold a debate. */
export async function setUp(context: Context, request: SetupRequest): Promise<MessageBody> {
  const { ports, caller } = context;
  const why = faultOf(context, request);
  if (why !== null) throw new BadSetupError(why);
  const isNew = (await ports.store.debates.openIn(caller.guildId)) === null;
  const here = isNew && request.channelId === undefined ? hereOf(context) : context.channelId;
  const { debate, outcome } = await setUpDebate(ports, caller, request, here);
  const checks = checkChannels(context, debate);
  const [at, isDue, board] = await Promise.all([
    nextSummaryAt(ports, debate),
    isSummaryDue(ports, debate),
    ports.store.posts.find(debate.id, { kind: 'board' }),
  ]);
  const isParent =
    outcome === 'created' && request.channelId === undefined && here !== context.channelId;
  const hasBoard = board !== null && !board.isGone;
  return setupView(debate, outcome, checks, { at, isDue, hasBoard }, isParent);
}

/** The same from the form: a refused one comes back with everything that was chosen. */
export async function setUpFromForm(context: Context, form: SetupForm): Promise<MessageBody> {
  const request = { ...form, timeZone: form.timeZone === '' ? undefined : form.timeZone };
  const why = faultOf(context, request);
  if (why !== null) throw new SetupFormRefusedError(why, form);
  return await setUp(context, request);
}

/**
 * The default channel if a manager names none: the current one, or the parent of the current
 * thread. Throws BadSetupError if it cannot hold a debate.
 */
export function hereOf({ channels, caller, channelId }: Context): string {
  const place = channels.place(caller.guildId, channelId);
  if (place.kind === 'unfit') throw new BadSetupError(hereWords(place.what));
  return place.kind === 'thread' ? place.parentId : channelId;
}

/** What is wrong with the zone or the channels, and what to do; null if nothing is. */
function faultOf(
  { channels, caller }: Context,
  { timeZone, channelId, summaryChannelId }: SetupRequest,
): string | null {
  if (timeZone !== undefined && !isTimeZone(timeZone)) return zoneFaultWords(timeZone);
  const named = [channelId, summaryChannelId].filter((id) => id !== undefined);
  const faults = named.map((id) => placeFaultWords(channels.place(caller.guildId, id)));
  return faults.find((fault) => fault !== null) ?? null;
}

import type { ChannelPlace, Unfit } from '#discord/edge/channel-place.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { zonesLike } from './time-zones.ts';

/** Why a debate cannot be set up as it was asked for, and what to do. */

const NAMES: Readonly<Record<Exclude<Unfit, 'unseen'>, string>> = {
  voice: 'The chat of a voice channel',
  stage: 'The chat of a stage channel',
  'forum-post': 'A forum post',
  forum: 'A forum',
  other: 'A channel of this kind',
};

const WHY =
  'cannot hold a debate: its cards and summaries belong where everybody reads them, week after week.';

/** Setup was run where no debate can live, without the name of a channel. */
export function hereWords(what: Unfit): string {
  const todo =
    'Run /debate setup in a text or announcement channel, or name one here: /debate setup channel:#…';
  if (what === 'unseen') {
    return `Crux cannot see where you are: a private thread, or a channel in which it lacks **View Channel**. ${todo}`;
  }
  return `${NAMES[what]} ${WHY} ${todo}`;
}

/** Why a debate cannot live in a channel that was named; null where it can. */
export function placeFaultWords(place: ChannelPlace): string | null {
  const todo = 'Choose a text or announcement channel.';
  if (place.kind === 'text') return null;
  if (place.kind === 'thread') return `A thread ${WHY} Choose its channel instead.`;
  if (place.what === 'unseen') {
    return `That channel is not there any more, or is not of this server. ${todo}`;
  }
  return `${NAMES[place.what]} ${WHY} ${todo}`;
}

/** Zones that may have been meant are named. */
export function zoneFaultWords(typed: string): string {
  const close = zonesLike(typed).slice(0, 3);
  const asked =
    close.length === 0
      ? 'Use a name such as Europe/Berlin, America/New_York or UTC.'
      : `Did you mean ${close.join(' or ')}?`;
  return `There is no time zone “${excerpt(typed, 60)}”. ${asked}`;
}

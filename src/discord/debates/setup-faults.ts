import type { ChannelPlace, Unfit } from '#discord/edge/channel-place.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { SETUP_TEXTS as TEXTS } from './setup-texts.ts';
import { zonesLike } from './time-zones.ts';

/** Setup was run where no debate can be held, without naming a channel. */
export function hereWords(what: Unfit): string {
  if (what === 'unseen') return TEXTS.hereUnseen(TEXTS.runElsewhere);
  return TEXTS.cannotHold(TEXTS.unfit[what], TEXTS.runElsewhere);
}

/** Why a named channel cannot hold a debate; null if it can. */
export function placeFaultWords(place: ChannelPlace): string | null {
  if (place.kind === 'text') return null;
  if (place.kind === 'thread') return TEXTS.cannotHold(TEXTS.thread, TEXTS.chooseItsChannel);
  if (place.what === 'unseen') return TEXTS.thatUnseen(TEXTS.chooseAnother);
  return TEXTS.cannotHold(TEXTS.unfit[place.what], TEXTS.chooseAnother);
}

/** Suggests zones that may have been meant. */
export function zoneFaultWords(typed: string): string {
  const close = zonesLike(typed).slice(0, 3);
  const next = close.length === 0 ? TEXTS.useZone : TEXTS.didYouMean(close);
  return TEXTS.noZone(excerpt(typed, 60), next);
}

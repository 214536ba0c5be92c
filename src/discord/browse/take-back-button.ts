import type { GivenMark } from '#debate/marks/mark.ts';
import { button } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';

/** Carries the state that it sets: pressing it twice takes the mark back once. */
export function takeBackButton(debateId: string, number: number, given: GivenMark | undefined) {
  if (given === undefined) return null;
  return button(TEXTS.takeBack(given.kind), customId('mark:lift', debateId, number, 'source'));
}

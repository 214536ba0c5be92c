import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { MARKS_TEXTS as TEXTS } from './marks-texts.ts';

/** Items mentioned at once: as many as one row has buttons for. */
export const CARRIED_SHOWN = 5;

/** Tells members, once, whose disputes were carried over when an item's text changed. */
export function carriedView(debateId: string, numbers: readonly number[]): MessageBody {
  const shown = numbers.slice(0, CARRIED_SHOWN);
  return message(
    text(...shown.map((number) => TEXTS.carried(number)), TEXTS.carriedNext),
    buttons(
      ...shown.map((number) =>
        button(TEXTS.open(number), customId('evidence:show', debateId, number)),
      ),
    ),
  );
}

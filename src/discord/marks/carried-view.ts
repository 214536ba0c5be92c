import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';

/** As many as one row has buttons for. */
const MOST = 5;

/** What members are told, once, whose disputes went along when an item's text changed. */
export function carriedView(debateId: string, numbers: readonly number[]): MessageBody {
  const shown = numbers.slice(0, MOST);
  return message(
    text(
      ...shown.map((number) => `The text of #${number} changed; its source did not.`),
      'Your dispute of it still stands. If it does not fit any more, open the item and take it back.',
    ),
    buttons(
      ...shown.map((number) =>
        button(`Open #${number}`, customId('evidence:show', debateId, number)),
      ),
    ),
  );
}

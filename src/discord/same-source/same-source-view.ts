import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { SAME_SOURCE_TEXTS as TEXTS } from './same-source-texts.ts';

type Pair = { readonly number: number; readonly of: number };

/** The item now counts in the other item's cluster. */
export function sourcesJoinedView(debateId: string, { number, of }: Pair): MessageBody {
  return message(
    text(TEXTS.joined(number, of)),
    buttons(button(TEXTS.open(number), customId('evidence:show', debateId, number))),
  );
}

/** One member's statement, which does not move anything yet. */
export function sameSourceSaidView(debateId: string, { number, of }: Pair): MessageBody {
  return message(
    text(TEXTS.said(number, of)),
    buttons(
      button(TEXTS.takeBack, customId('same:lift', debateId, number)),
      button(TEXTS.open(of), customId('evidence:show', debateId, of)),
    ),
  );
}

export function sameSourceLiftedView(number: number): MessageBody {
  return message(text(TEXTS.lifted(number)));
}

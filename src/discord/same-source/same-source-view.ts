import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';

type Pair = { readonly number: number; readonly of: number };

/** The item counts in the other one's cluster now. */
export function sourcesJoinedView(debateId: string, { number, of }: Pair): MessageBody {
  return message(
    text(
      `#${number} counts as one source with #${of} from now on. A moderator can part them again.`,
    ),
    buttons(button(`Open #${number}`, customId('evidence:show', debateId, number))),
  );
}

/** One member's word, which moves nothing yet. */
export function sameSourceSaidView(debateId: string, { number, of }: Pair): MessageBody {
  return message(
    text(
      `You say that #${number} has the same source as #${of}. It moves once another member says so too, and one of you has a source of their own on its side; its author or a moderator can do it at once.`,
    ),
    buttons(
      button('Take it back', customId('same:lift', debateId, number)),
      button(`Open #${of}`, customId('evidence:show', debateId, of)),
    ),
  );
}

export function sameSourceLiftedView(number: number): MessageBody {
  return message(text(`You no longer say anything about the source of #${number}.`));
}

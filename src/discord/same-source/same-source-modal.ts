import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { customId } from '#discord/parts/custom-id.ts';
import { labelled } from '#discord/parts/modal-fields.ts';
import { SAME_SOURCE_TEXTS as TEXTS } from './same-source-texts.ts';

/** The longest number that people write: "#1234567", with some room. */
const NUMBER_LENGTH = 12;

/** Asks for the other item: "#12" or "12". */
export function sameSourceModal(
  debateId: string,
  number: number,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('same:say', debateId, number),
    title: TEXTS.title(number),
    components: [
      { type: ComponentType.TextDisplay, content: TEXTS.what(number) },
      labelled(TEXTS.other, TEXTS.otherWhere, {
        type: ComponentType.TextInput,
        custom_id: 'other',
        style: TextInputStyle.Short,
        required: true,
        max_length: NUMBER_LENGTH,
      }),
    ],
  };
}

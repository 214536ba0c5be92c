import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { customId } from '#discord/parts/custom-id.ts';

/** Longest that a number as people write it may be: "#1234567". */
const NUMBER_LENGTH = 12;

/** Asks for the other item: "#12" or "12". */
export function sameSourceModal(
  debateId: string,
  number: number,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('same:say', debateId, number),
    title: `#${number} has the same source as …`,
    components: [
      {
        type: ComponentType.TextDisplay,
        content: `For what no address tells, such as a paper’s page in a library and its DOI. #${number} then counts with the other one, as one source. It moves once its author or a moderator says so, or two members, one of whom has a source of their own on its side.`,
      },
      {
        type: ComponentType.Label,
        label: 'Number of the other item',
        description: 'On the same side of the same claim, such as #12.',
        component: {
          type: ComponentType.TextInput,
          custom_id: 'other',
          style: TextInputStyle.Short,
          required: true,
          max_length: NUMBER_LENGTH,
        },
      },
    ],
  };
}

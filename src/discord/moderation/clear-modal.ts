import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { REASON_LENGTH } from '#debate/moderation/moderate-evidence.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';

/** Asks a moderator why a reported item is in order; `page` is where the queue goes on. */
export function clearModal(
  debateId: string,
  number: number,
  page: number,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('moderate:clear', debateId, number, page),
    title: TEXTS.clearTitle(number),
    components: [
      {
        type: ComponentType.Label,
        label: TEXTS.whyClear,
        description: TEXTS.whyClearWhere,
        component: {
          type: ComponentType.TextInput,
          custom_id: 'reason',
          style: TextInputStyle.Short,
          required: true,
          max_length: REASON_LENGTH,
        },
      },
    ],
  };
}

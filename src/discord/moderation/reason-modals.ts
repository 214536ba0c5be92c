import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { REASON_LENGTH } from '#debate/moderation/moderate-evidence.ts';
import type { Seen } from '#debate/moderation/moderated-item.ts';
import { customId, momentPart } from '#discord/parts/custom-id.ts';
import { labelled } from '#discord/parts/modal-fields.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';

/** Asks a moderator why an item is hidden. */
export function hideModal(
  debateId: string,
  number: number,
): APIModalInteractionResponseCallbackData {
  return reasonModal(
    customId('moderate:hide', debateId, number),
    TEXTS.hideTitle(number),
    TEXTS.whyHide,
    TEXTS.authorReads,
  );
}

/**
 * Asks a moderator why a reported item is acceptable: with the text of `revision` and the words
 * below it, as they saw them; `page` is where the queue continues.
 */
export function clearModal(
  debateId: string,
  { number, page, revision, seenAt }: Seen & { number: number; page: number },
): APIModalInteractionResponseCallbackData {
  const id = customId(
    'moderate:clear',
    debateId,
    number,
    page,
    revision,
    seenAt && momentPart(seenAt),
  );
  return reasonModal(id, TEXTS.clearTitle(number), TEXTS.whyClear, TEXTS.whyClearWhere);
}

/** Asks a moderator why words are removed; `page` is where their list continues. */
export function removeModal(
  debateId: string,
  number: number,
  key: string,
  page: number,
): APIModalInteractionResponseCallbackData {
  const id = customId('words:remove', debateId, number, key, page);
  return reasonModal(id, TEXTS.removeTitle(number), TEXTS.whyHide, TEXTS.writerReads);
}

/** Asks for one line, at most as long as the log stores. */
function reasonModal(
  custom_id: string,
  title: string,
  label: string,
  description: string,
): APIModalInteractionResponseCallbackData {
  const field = labelled(label, description, {
    type: ComponentType.TextInput,
    custom_id: 'reason',
    style: TextInputStyle.Short,
    required: true,
    max_length: REASON_LENGTH,
  });
  return { custom_id, title, components: [field] };
}

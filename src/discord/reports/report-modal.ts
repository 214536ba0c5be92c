import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { REPORT_WORDS_LENGTH, reportReasons } from '#debate/reports/report.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { labelled } from '#discord/parts/modal-fields.ts';
import { REPORT_TEXTS as TEXTS } from './report-texts.ts';

/** Asks why an item is reported, with room for a message to the moderators. */
export function reportModal(
  debateId: string,
  number: number,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('report:file', debateId, number),
    title: TEXTS.title(number),
    components: [
      { type: ComponentType.TextDisplay, content: TEXTS.notice },
      labelled(TEXTS.why, null, {
        type: ComponentType.StringSelect,
        custom_id: 'reason',
        placeholder: TEXTS.choose,
        required: true,
        options: reportReasons.map((value) => ({ label: TEXTS.reasons[value], value })),
      }),
      labelled(TEXTS.words, TEXTS.optional, {
        type: ComponentType.TextInput,
        custom_id: 'why',
        style: TextInputStyle.Paragraph,
        required: false,
        max_length: REPORT_WORDS_LENGTH,
      }),
    ],
  };
}

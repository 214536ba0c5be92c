import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import { TEXT_LENGTH } from '#debate/core/rules/text.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { paragraph } from '#discord/parts/modal-fields.ts';
import { FILING_NOTICE } from '#discord/parts/notice.ts';
import { sourceField } from './argue-modal.ts';
import { EVIDENCE_TEXTS as TEXTS } from './evidence-texts.ts';

/** The modals about one item. */

type Modal = APIModalInteractionResponseCallbackData;
type Words = { readonly text?: string; readonly source?: string };

/** A rebuttal: claim and side follow from the item that it answers. */
export function rebutModal(
  debateId: string,
  target: number,
  formId: string,
  words: Words,
  route: 'argue:answer' | 'argue:reanswer' = 'argue:answer',
): Modal {
  return {
    custom_id: customId(route, debateId, target, formId),
    title: TEXTS.rebutTitle(target),
    components: [
      { type: ComponentType.TextDisplay, content: `-# ${FILING_NOTICE}` },
      paragraph('text', TEXTS.whatIsWrong, {
        description: TEXTS.onePoint,
        most: TEXT_LENGTH.max,
        value: words.text ?? '',
      }),
      sourceField(TEXTS.sourceWhere, words.source ?? '', false),
    ],
  };
}

/** An edit of one's own item; `revision` shows whether it has changed meanwhile. */
export function editModal(
  debateId: string,
  item: { readonly number: number; readonly revision: number },
  formId: string,
  { note = null, ...words }: Words & { readonly note?: string | null },
): Modal {
  return {
    custom_id: customId('edit:file', debateId, item.number, item.revision, formId),
    title: TEXTS.editTitle(item.number),
    components: [
      ...(note === null ? [] : [{ type: ComponentType.TextDisplay as const, content: note }]),
      paragraph('text', TEXTS.whatFound, {
        description: TEXTS.editKeeps,
        most: TEXT_LENGTH.max,
        value: words.text ?? '',
      }),
      sourceField(TEXTS.sourceWhere, words.source ?? '', false),
    ],
  };
}

/** The modal behind [Add link], [Change link] and [Fix link]. */
export function linkModal(debateId: string, number: number, formId: string, typed: string): Modal {
  return {
    custom_id: customId('evidence:relink', debateId, number, formId),
    title: TEXTS.linkTitle(number),
    components: [sourceField(TEXTS.linkWhere, typed, true)],
  };
}

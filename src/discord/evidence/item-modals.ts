import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord.js';
import type { Debate } from '#debate/core/debate.ts';
import { count } from '#debate/core/rules/count.ts';
import { TEXT_LENGTH } from '#debate/core/rules/text.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { paragraph } from '#discord/parts/modal-fields.ts';
import { FILING_NOTICE } from '#discord/parts/notice.ts';
import { sourceInput } from './argue-modal.ts';

/** The modals that are about one item. */

type Modal = APIModalInteractionResponseCallbackData;
type Words = { readonly text?: string; readonly source?: string };

const SOURCE: Pick<APILabelComponent, 'type' | 'label' | 'description'> = {
  type: ComponentType.Label,
  label: 'Source',
  description: 'A link, DOI or arXiv id, if you have one: with a source it counts for more.',
};

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
    title: `Rebut #${target}`,
    components: [
      { type: ComponentType.TextDisplay, content: `-# ${FILING_NOTICE}` },
      paragraph('text', 'What is wrong with it?', {
        description: 'One point, 40 to 2,000 characters: what the item leaves out or gets wrong.',
        most: TEXT_LENGTH.max,
        value: words.text ?? '',
      }),
      { ...SOURCE, component: sourceInput(words.source ?? '', false) },
    ],
  };
}

/** An edit of one's own item; `revision` tells whether it changed meanwhile. */
export function editModal(
  debateId: string,
  item: { readonly number: number; readonly revision: number },
  formId: string,
  { note = null, ...words }: Words & { readonly note?: string | null },
): Modal {
  return {
    custom_id: customId('edit:file', debateId, item.number, item.revision, formId),
    title: `Edit #${item.number}`,
    components: [
      ...(note === null ? [] : [{ type: ComponentType.TextDisplay as const, content: note }]),
      paragraph('text', 'What was found?', {
        description:
          'Earlier texts are kept. If it says something else, checks of the source have to be made anew.',
        most: TEXT_LENGTH.max,
        value: words.text ?? '',
      }),
      { ...SOURCE, component: sourceInput(words.source ?? '', false) },
    ],
  };
}

/** Above an edit on a day that is used up. */
export function dayUsedUpNote({ filingsPerDay }: Pick<Debate, 'filingsPerDay'>): string {
  return `You have filed ${count(filingsPerDay, 'item')} today, which is the limit here: a new text is taken from tomorrow on, a new link at once.`;
}

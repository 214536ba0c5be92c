import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import { ANSWER_LENGTH } from '#debate/marks/answer-dispute.ts';
import { WHY_LENGTH } from '#debate/marks/credit-evidence.ts';
import type { Marking } from '#debate/marks/read-marking.ts';
import { QUOTE_LENGTH } from '#debate/marks/rules/constants.ts';
import type { ProofKind } from '#debate/marks/rules/kinds.ts';
import { PROOFS } from '#discord/browse/proofs.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { paragraph } from '#discord/parts/modal-fields.ts';
import { publicLine } from './marking-view.ts';
import { MARKS_TEXTS as TEXTS } from './marks-texts.ts';

/** The modals in which members say something about one another's items. */

type Modal = APIModalInteractionResponseCallbackData;

/** A check or dispute; its custom_id names the revision of the item that it is about. */
export function proofModal(
  debateId: string,
  kind: ProofKind,
  { item, name }: Pick<Marking, 'item' | 'name'>,
): Modal {
  return {
    custom_id: customId(PROOFS[kind].modal, debateId, item.number, item.markRevision),
    title: `${PROOFS[kind].title} #${item.number}`,
    components: [
      { type: ComponentType.TextDisplay, content: publicLine(name) },
      paragraph('quote', TEXTS.whatItSays, {
        description: PROOFS[kind].ask,
        most: QUOTE_LENGTH.max,
        value: '',
      }),
    ],
  };
}

export function answerModal(debateId: string, number: number, answer: string): Modal {
  return {
    custom_id: customId('mark:answered', debateId, number),
    title: TEXTS.answerTitle(number),
    components: [
      paragraph('answer', TEXTS.answer, {
        description: TEXTS.answerWhere,
        most: ANSWER_LENGTH,
        value: answer,
      }),
    ],
  };
}

export function creditModal(debateId: string, number: number): Modal {
  return {
    custom_id: customId('credit:file', debateId, number),
    title: TEXTS.creditTitle(number),
    components: [
      paragraph('why', TEXTS.credit, {
        description: TEXTS.creditWhere,
        most: WHY_LENGTH.max,
        value: '',
      }),
    ],
  };
}

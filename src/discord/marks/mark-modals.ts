import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import { ANSWER_LENGTH } from '#debate/marks/answer-dispute.ts';
import { WHY_LENGTH } from '#debate/marks/credit-evidence.ts';
import type { ProofKind } from '#debate/marks/mark.ts';
import type { Marking } from '#debate/marks/read-marking.ts';
import { QUOTE_LENGTH } from '#debate/marks/rules/constants.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { paragraph } from '#discord/parts/modal-fields.ts';
import { publicLine } from './marking-view.ts';

/** The modals by which members say something of one another's items. */

type Modal = APIModalInteractionResponseCallbackData;

const ASKS: Readonly<Record<ProofKind, { route: string; title: string; description: string }>> = {
  check: {
    route: 'mark:checked',
    title: 'Check the source of',
    description: `Its own words, at least ${QUOTE_LENGTH.min} characters, that bear the item out.`,
  },
  dispute: {
    route: 'mark:disputed',
    title: 'Dispute the source of',
    description: `Its own words, at least ${QUOTE_LENGTH.min} characters, that the item gets wrong.`,
  },
};

/** A check or a dispute; its custom_id tells which text of the item it is about. */
export function proofModal(
  debateId: string,
  kind: ProofKind,
  { item, name }: Pick<Marking, 'item' | 'name'>,
): Modal {
  const { route, title, description } = ASKS[kind];
  return {
    custom_id: customId(route, debateId, item.number, item.markRevision),
    title: `${title} #${item.number}`,
    components: [
      { type: ComponentType.TextDisplay, content: publicLine(name) },
      paragraph('quote', 'What does the source say?', {
        description,
        most: QUOTE_LENGTH.max,
        value: '',
      }),
    ],
  };
}

export function answerModal(debateId: string, number: number, answer: string): Modal {
  return {
    custom_id: customId('mark:answered', debateId, number),
    title: `Answer on #${number}`,
    components: [
      paragraph('answer', 'Your answer', {
        description: 'It is shown under what members quote from the source.',
        most: ANSWER_LENGTH,
        value: answer,
      }),
    ],
  };
}

export function creditModal(debateId: string, number: number): Modal {
  return {
    custom_id: customId('credit:file', debateId, number),
    title: `#${number} changed my vote`,
    components: [
      paragraph('why', 'How did it change your mind?', {
        description: `At least ${WHY_LENGTH.min} characters. Your words are public, your name and vote are not.`,
        most: WHY_LENGTH.max,
        value: '',
      }),
    ],
  };
}

import { QUOTE_LENGTH } from '#debate/marks/rules/constants.ts';
import type { ProofKind } from '#debate/marks/rules/kinds.ts';
import type { ButtonColour } from '#discord/parts/components.ts';

/** All texts about one kind of check or dispute, and the look of its button. */
export type ProofWords = {
  readonly button: string;
  readonly colour: ButtonColour;
  /** Its modal, and the route that takes it back. */
  readonly modal: string;
  readonly title: string;
  readonly ask: string;
  /** Heading of others' quotations: on the item, and for members about to set a mark. */
  readonly onItem: string;
  readonly ofOthers: string;
  /** On a card, with the number of members. */
  readonly counted: (members: number) => string;
};

const ITS_WORDS = `Its own words, at least ${QUOTE_LENGTH.min} characters,`;

export const PROOFS = {
  check: {
    button: 'Check',
    colour: 'success',
    modal: 'mark:checked',
    title: 'Check the source of',
    ask: `${ITS_WORDS} that bear the item out.`,
    onItem: '**Quoted by those who checked its source**',
    ofOthers: '**Quoted by others who checked it**',
    counted: (members) => `source checked by ${members}`,
  },
  dispute: {
    button: 'Dispute',
    colour: 'danger',
    modal: 'mark:disputed',
    title: 'Dispute the source of',
    ask: `${ITS_WORDS} that the item gets wrong.`,
    onItem: '**Members say the source says otherwise**',
    ofOthers: '**Quoted by others who dispute it**',
    counted: (members) => `source disputed by ${members}`,
  },
} as const satisfies Record<ProofKind, ProofWords>;

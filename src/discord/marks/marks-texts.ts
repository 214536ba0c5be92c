import { WHY_LENGTH } from '#debate/marks/credit-evidence.ts';
import { MARKS_PER_SIDE, QUOTE_LENGTH } from '#debate/marks/rules/constants.ts';

/** Every sentence about checks, disputes and credits, except those of one kind only. */
export const MARKS_TEXTS = {
  head: (number: number) => `### Source of #${number}`,
  openFirst:
    'Open it first. **Check** it if it says what the item says, **dispute** it if it says something else.',
  quoteIt: `For both, quote at least ${QUOTE_LENGTH.min} characters of it. If the link leads nowhere there is nothing to quote; that counts once two members say so.`,
  publicAs: (under: string) => `-# What you say is public, like an item: ${under}.`,
  unnamed: 'it appears under “a member”, since you chose not to be named',
  named: (name: string) => `it appears under your name, ${name} (/privacy name hides it)`,
  where: (side: string, claim: number) => `for items ${side} on claim ${claim}`,
  noneLeft: (where: string, on: string) =>
    `**You have no check or dispute left ${where}**: yours are on ${on}. Open one of them and take it back to make room.`,
  left: (left: number, where: string) =>
    `You have ${left} of ${MARKS_PER_SIDE} checks and disputes left ${where}.`,
  soFar: (on: string) => `Yours so far: ${on}.`,
  isBefore:
    'You checked it before the rules changed. Check it again, with a quotation, and it counts.',
  nowhere: ' that the link leads nowhere',
  given: (kind: string, said: string) => `Yours so far: a ${kind}${said}. A new one replaces it.`,
  open: (number: number) => `Open #${number}`,
  leadsNowhere: 'Leads nowhere',
  back: 'Back',
  /** The forms. */
  whatItSays: 'What does the source say?',
  answerTitle: (number: number) => `Answer on #${number}`,
  answer: 'Your answer',
  answerWhere: 'It is shown under what members quote from the source.',
  creditTitle: (number: number) => `#${number} changed my vote`,
  credit: 'How did it change your mind?',
  creditWhere: `At least ${WHY_LENGTH.min} characters. Your words are public, your name and vote are not.`,
  /** Told once to members whose disputes were carried over by an edit. */
  carried: (number: number) => `The text of #${number} changed; its source did not.`,
  carriedNext: 'Your dispute still applies. If it no longer fits, open the item and take it back.',
} as const;

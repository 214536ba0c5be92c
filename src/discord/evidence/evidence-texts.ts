import { count } from '#debate/core/rules/count.ts';
import type { Filing } from '#debate/evidence/file-evidence.ts';

/** Every sentence of filing evidence, and of what authors do with their own items. */
export const EVIDENCE_TEXTS = {
  /** The forms. */
  addTitle: 'Add evidence',
  whichClaim: 'Which claim is it about?',
  chooseClaim: 'Choose a claim',
  whichSide: 'Which side does it help?',
  challenges: 'Against the essay: a counterexample',
  supports: 'For the essay',
  whatFound: 'What was found?',
  oneFinding:
    'One finding, 40 to 2,000 characters: which model, test and number, compared with what.',
  source: 'Source',
  sourceWhere: 'A link, DOI or arXiv id, if you have one: with a source it counts for more.',
  sourceExamples: 'https://…, 10.1038/…, arXiv:…',
  rebutTitle: (number: number) => `Rebut #${number}`,
  whatIsWrong: 'What is wrong with it?',
  onePoint: 'One point, 40 to 2,000 characters: what the item leaves out or gets wrong.',
  editTitle: (number: number) => `Edit #${number}`,
  editKeeps:
    'Earlier texts are kept. If the new text says something else, its source must be checked again.',
  dayUsedUp: (perDay: number) =>
    `You have filed ${count(perDay, 'item')} today, which is the limit here. You can change the text again tomorrow; a new link is accepted right away.`,
  editLimits: (edits: number, gradings: number) =>
    `-# An item can be changed ${edits} times a day, including its link. A model grades it again at most ${gradings} times a day.`,
  linkTitle: (number: number) => `Link for #${number}`,
  linkWhere: 'A link, DOI or arXiv id that everybody can open.',
  /** The receipt. */
  heads: {
    filed: (number) => `Filed as #${number}`,
    revised: (number) => `You had already filed this as #${number}, so that item was updated`,
    again: (number) => `This form was filed already, as #${number}`,
  } satisfies Record<Filing['outcome'], (number: number) => string>,
  onClaim: (side: string, claim: number) => `${side} (claim ${claim})`,
  answers: (target: number) => `answers #${target}`,
  strength: (dots: string) => `strength ${dots}`,
  tip: (raise: string, dots: string) => `Tip: ${raise} would make it ${dots}`,
  linkLeftOut: (why: string) => `The link was left out. ${why}`,
  sameSource: (other: number) =>
    `It has the source, or nearly the words, of #${other}, so the two count as one source.`,
  alike: (other: number) => `This looks a lot like #${other}. If it is the same, withdraw yours.`,
  mayOffer: (other: number) =>
    `#${other} has no source yet: you can offer yours to its author, who decides.`,
  notPlaced:
    'You have three items on this side of this claim already, so this one is shown but earns no points. Withdraw one of them, and this one counts instead.',
  addLink: 'Add link',
  fixLink: 'Fix link',
  see: 'See it',
  open: (other: number) => `Open #${other}`,
  offerTo: (other: number) => `Add my source to #${other}`,
  withdraw: 'Withdraw',
  withdrawAndOpen: (other: number) => `Withdraw mine, open #${other}`,
  /** In place of a receipt that is out of date. */
  outdated: (why: string) => `**This receipt is out of date:** ${why}`,
  wasErased: (number: number) => `#${number} was erased.`,
  wasHidden: (number: number) => `a moderator has hidden #${number}.`,
  isWithdrawn: (number: number) => `#${number} is withdrawn.`,
  wasChanged: (number: number) => `#${number} has been changed since. This is how it is now.`,
  /** Above an item's page, after something was done to it. */
  filedAlready: (number: number) =>
    `**This form was filed already, as #${number}.** This is how it is now.`,
  yielded: (number: number, other: number) =>
    `**Your #${number} is withdrawn**, #${other} stays. [Undo] works for ten minutes.`,
  keepToo: (number: number) => `Undo: keep #${number} too`,
  linkSaved: (number: number) => `**The link of #${number} is saved.**`,
  standsAgain: (number: number) => `**#${number} is back**, as it was.`,
  /** A source that is offered for somebody else's item. */
  offered: (number: number) =>
    `Offered to the author of #${number}, who decides. Until then nothing changes.`,
  offeredNext: '-# They are told the next time they use a command. Your own item stays as it is.',
  moreOffers: (more: number) => `… and ${more} more: /evidence mine:True shows your items.`,
} as const;

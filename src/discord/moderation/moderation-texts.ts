import { count } from '#debate/core/rules/count.ts';
import type { AddedWords } from '#debate/moderation/added-words-port.ts';
import type { ReviewReason } from '#debate/moderation/review-port.ts';

/** Every sentence of what moderators do, and of what authors are told about it. */
export const MODERATION_TEXTS = {
  hidden: (number: number) =>
    `#${number} is hidden: it no longer counts or appears in lists and summaries. Its author is told why.`,
  undoHidden: (number: number) => `-# To undo: /moderate restore id:${number}`,
  restored: (number: number) => `#${number} is shown again and counts as before.`,
  kept: (number: number) => `#${number} stays hidden; its author is told.`,
  passed: (number: number) => `#${number} stays as it is.`,
  vouched: (user: string) =>
    `You vouch for ${user}: what they file counts in full from now on. It is logged.`,
  frozen: (user: string, until: string) =>
    `${user} cannot file or change items until ${until}, nor check, dispute, answer, credit or join sources; they can still vote and say what convinces them. They are told when they try, and /log says why, without a name.`,
  thawed: (user: string) => `${user} may file again. It is logged.`,
  yoursHidden: (number: number, reason: string) =>
    `A moderator hid your #${number}: ${reason || 'no reason given'}`,
  yoursRemoved: {
    check: (number: number) =>
      `A moderator removed what you quoted in your check of #${number}; the check counts as before.`,
    dispute: (number: number) =>
      `A moderator removed what you quoted in your dispute of #${number}; the dispute counts as before.`,
    credit: (number: number) =>
      `A moderator removed your words on how #${number} changed your vote; the credit counts as before.`,
    answer: (number: number) =>
      `A moderator removed your answer to the disputes of your #${number}; you can write another one there.`,
  } satisfies Record<AddedWords['kind'], (number: number) => string>,
  yoursGone: (number: number) => `A moderator removed words of yours under #${number}.`,
  removedWhy: (reason: string) => `Why: ${reason || 'no reason given'}`,
  otherWords:
    '-# If you write other words instead, those are shown. Questions? Ask this server’s moderators.',
  ask: '-# /evidence mine:True shows all your items. Questions? Ask this server’s moderators.',
  /** An author's answer to the moderators who hid their item. */
  answerTitle: (number: number) => `Answer about #${number}`,
  answerLabel: 'Why should it be shown?',
  answerWhere: 'Only moderators read this. You can answer once.',
  answerSent:
    '**Your answer is with the moderators.** You will be told when they have looked at it.',
  authorAnswers: (answer: string) => `Its author answers: ${answer}`,
  hiddenFor: (reason: string) => `Hidden for: ${reason}`,
  nothingWaits: 'Nothing is waiting for review.',
  waiting: (items: number) => `### ${count(items, 'item')} to review`,
  claim: (number: number, title: string) => `claim ${number}, ${title}`,
  reasons: {
    'card-deleted': 'Hidden: somebody deleted its card in the channel.',
    answered: 'Hidden, and its author has answered.',
    reported: 'Shown: members reported it.',
    addressed: 'Shown: its text is addressed to the grader.',
  } satisfies Record<ReviewReason, string>,
  allReports: 'Read the reports',
  reportsHead: (number: number) => `### What members who reported #${number} say`,
  reports: (reasons: string) => `Reported: ${reasons}`,
  reason: (reason: string, members: number) => `${reason.toLowerCase()} (${members})`,
  editedSinceCleared:
    'A moderator cleared an earlier version and the author has edited the item since. Reports alone no longer stop it being quoted, so hide it if it breaks the rules.',
  addedSinceCleared:
    'A moderator cleared it before. Members have added words below it since: *Remove words* shows which are new.',
  underReview: 'Not quoted until you decide.',
  restore: 'Restore',
  keepHidden: 'Keep hidden',
  hide: 'Hide',
  leaveShown: 'Leave it shown',
  clear: 'Clear it',
  /** What members added to an item. */
  addedHead: (number: number) => `### What members added to #${number}`,
  addedNext: '-# Removed words are hidden from everybody but moderators. No number changes.',
  noneAdded: (number: number) => `No member has added words to #${number}.`,
  added: {
    check: (by: string) => `**Check** by ${by}`,
    dispute: (by: string) => `**Dispute** by ${by}`,
    credit: (by: string) => `**Credit** by ${by}`,
    answer: (by: string) => `**Answer to disputes** by its author, ${by}`,
  } satisfies Record<AddedWords['kind'], (by: string) => string>,
  unnamed: 'a member',
  newSinceCleared: '-# New since a moderator cleared the item.',
  removedFor: (reason: string) => `-# Removed: ${reason}`,
  remove: 'Remove',
  showAgain: 'Show again',
  removed: (number: number) =>
    `**The words are removed from #${number}.** Whoever wrote them is told why.`,
  returned: (number: number) => `**The words are shown again under #${number}.**`,
  removeTitle: (number: number) => `Remove words from #${number}`,
  writerReads: 'Whoever wrote them reads this, and everybody in /log.',
  hideTitle: (number: number) => `Hide #${number}`,
  whyHide: 'Why?',
  authorReads: 'Its author reads this, and everybody in /log.',
  clearTitle: (number: number) => `Clear #${number}`,
  whyClear: 'Why is this item fine?',
  whyClearWhere: 'Everybody reads this in /log',
} as const;

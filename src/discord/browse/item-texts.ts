import { count } from '#debate/core/rules/count.ts';
import type { MeritKind } from '#debate/marks/rules/kinds.ts';
import type { MissingTurn } from '#debate/tally/rules/missing-turn.ts';

/** Every sentence of one item's page, and of one's own item in a list. */
export const ITEM_TEXTS = {
  head: (number: number, kind: string, dots: string) => `### #${number} · ${kind} · ${dots}`,
  rebuttal: 'rebuttal',
  /** Used when its words do not fit next to everything else. */
  wholeText: 'Whole text',
  wholeHead: (number: number, page: number, pages: number) =>
    `**#${number}**, whole text${pages === 1 ? '' : `, page ${page} of ${pages}`}`,
  goOn: 'Continue reading',
  claim: (number: number, statement: string) => `Claim ${number}: ${statement}`,
  answers: (target: number, claim: number, statement: string) =>
    `Answers **#${target}** on claim ${claim}: ${statement}`,
  revised: 'revised',
  countsWith: (items: string) => `-# Counts as one source with ${items}.`,
  /** What only its author needs to know. */
  hidden: (reason: string) => `**Hidden by a moderator**: only you can see it. Why: ${reason}`,
  youAnswered: (answer: string) => `You answered the moderators: ${answer}`,
  answerModerators: 'Answer the moderators',
  why: (reason: string) => `-# Why: ${reason}`,
  noReason: 'no reason given',
  withdrawn: '**You withdrew this.** File it again with /argue to bring it back.',
  withdrawnUntil: (until: string) =>
    `**You withdrew this**: nobody else can read it now. [Undo] brings it back as it was; it works for ten minutes, until ${until}.`,
  undoInTime: (until: string) => `-# To undo that, open it by ${until}.`,
  bringBack: '-# To bring it back, file it again with /argue.',
  conceded: 'You conceded it: it is still shown but earns no points.',
  noPlace:
    'It earns no points: only your first three sources on this side of the claim count. Withdraw one of them, and the next one counts.',
  noPlaceShort: 'no points: only your first three sources here count',
  tip: (what: string, dots: string) => `Tip: ${what} would make it ${dots}`,
  oneSourceWith: (items: string) => `one source with ${items}`,
  andMore: ' and more',
  offered: (sources: number) => `${count(sources, 'source')} offered: open it to decide`,
  awaitsModel: 'A model grades it next; until then its form alone counts.',
  readAs: (read: string) =>
    `The grader read this as ${read}. Is that what you mean? If not, edit it so that a stranger sees the connection.`,
  otherSide: (read: string, filed: string) => `speaking ${read}; you filed it ${filed}`,
  backing: 'backing what it answers',
  /** What members say about its source. */
  answer: (answer: string) => `Its author answers: ${answer}`,
  removed: '(removed by a moderator)',
  removedQuote: (by: string) => `> ${by}: (words removed by a moderator)`,
  unnamed: 'a member',
  quotes: (by: string, quote: string) => `> ${by}: “${quote}”`,
  leadsNowhere: (by: string) => `> ${by}: the link leads nowhere`,
  held: 'One member says that the link leads nowhere; it counts once a second one does.',
  before: (members: number) =>
    `Checked by ${count(members, 'member')} before the rules changed: without a quotation it no longer counts.`,
  turns: {
    'check-from-other-side':
      '-# To count as checked, it needs a check by somebody who has filed a source for the other side of the claim, or by a moderator.',
    'dispute-from-own-side':
      '-# To count as disputed, it needs a dispute by somebody who has filed a source for the same side of the claim, or by a moderator.',
  } satisfies Record<MissingTurn, string>,
  /** Rebuttals and the minds that it changed. */
  rebuttals: (rebuttals: number) => `**${count(rebuttals, 'rebuttal')}**`,
  takesNothing: 'takes no points',
  more: (more: number) => `… and ${more} more`,
  minds: (minds: number) => `**Changed ${count(minds, 'mind')}**`,
  /** The available actions. */
  merits: {
    convincing: 'Convincing',
    unconvincing: 'Not convincing',
  } satisfies Record<MeritKind, string>,
  meritBy: (merit: string, members: number) => `${merit} (${members})`,
  takeBackMerit: (merit: string) => `Take back: ${merit}`,
  takeBack: (kind: string) => `Take back my ${kind}`,
  source: 'Check or dispute the source',
  rebut: 'Rebut',
  open: (number: number) => `Open #${number}`,
  changedMyVote: 'It changed my vote',
  judged: 'How was this judged?',
  sameSource: 'Same source as …',
  removeWords: 'Remove words',
  notSameSource: 'Not the same source',
  undo: 'Undo',
  edit: 'Edit',
  addLink: 'Add link',
  changeLink: 'Change link',
  answerDispute: 'Answer the dispute',
  concede: 'Concede',
  unconcede: 'Take back my concession',
  withdraw: 'Withdraw',
  report: 'Report',
  underReview:
    '-# Under review: members reported it, and a moderator has yet to look at it. It still counts, but is not quoted.',
  /** A source that another author offers. */
  offer: (number: number, from: number) =>
    `**The author of #${from} offers a source for your #${number}**; the two say much the same:`,
  offerNext: (number: number) =>
    `-# If it shows what #${number} says, use it: #${number} is then judged with it.`,
  takeOffer: 'Use this source',
  declineOffer: 'No, thanks',
  /** A model's sentences about it in summaries. */
  sentences: '**What a model wrote about it, checked by code**',
  sentencesNext:
    '-# If that is not what you said, press its button: it is then struck through for good.',
  sentence: (at: number, words: string, week: string) => `> ${at}. ${words} (${week})`,
  struckSentence: (at: number, words: string, week: string) =>
    `> ${at}. ~~${words}~~ (${week}; struck through at your request)`,
  misrepresents: 'This misrepresents me',
  oneMisrepresents: (at: number) => `Sentence ${at} misrepresents me`,
} as const;

import { count } from '#debate/core/rules/count.ts';

/** Every sentence about a member's data: exporting, erasing, naming. */
export const PRIVACY_TEXTS = {
  export: 'This is everything Crux keeps about you in this server.',
  exportNext:
    '-# /privacy erase removes all of it, here and in every other server; it asks you first. Only the limits that you have used and a moderator’s stop remain, until they end by themselves.',
  /** Shown before an erasure. */
  eraseNothing: 'Nothing is stored about you, so there is nothing to erase.',
  eraseHead: '### Erase everything about you?',
  eraseHeadOfServers: (servers: number) => `### Erase everything about you, in ${servers} servers?`,
  removes: (held: string) => `This removes ${held}, with your name and every text.`,
  atOnce: '- It happens at once, and nobody can bring it back.',
  itemsStay: '- Your items stay as empty numbers, so that links to them keep their meaning.',
  timesADay: (times: number) => `- You can do this ${times} times a day.`,
  notYet: '-# Nothing has happened yet. To keep everything, dismiss this message.',
  notYetInServers:
    '-# Nothing has happened yet. The export is of this server; run /privacy export in each of the others.',
  exportFirst: 'Export first',
  eraseForGood: 'Erase for good',
  /** What is stored: "3 votes, 2 items and 1 mark". */
  votes: (votes: number) => count(votes, 'vote'),
  items: (items: number) => count(items, 'item'),
  marks: (marks: number) => count(marks, 'mark'),
  credits: (credits: number) => count(credits, 'credit'),
  reports: (reports: number) => count(reports, 'report'),
  drafts: (drafts: number) => count(drafts, 'refused form'),
  listed: (all: readonly string[]) => `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`,
  /** After an erasure. */
  erasedNothing: 'Nothing was stored about you, so there was nothing to erase.',
  erased: (votes: string, items: string) =>
    `**Erased:** ${votes} and ${items}, with your name and every text.`,
  whatStays:
    'Cards and summaries that showed them are being changed now. What remains: a count of what was erased, earlier totals, the data files of past summaries and, until they end, limits that you have used and a moderator’s stop.',
  startAnew: '-# You can take part again whenever you like; you would start over.',
  named: 'Your name is shown on your cards; cards already posted are being changed now.',
  namedAlready: 'Nothing changed: your cards already show your name.',
  unnamed:
    'Your name is no longer shown on your cards; cards already posted are being changed now.',
  unnamedAlready: 'Nothing changed: your cards already leave out your name.',
} as const;

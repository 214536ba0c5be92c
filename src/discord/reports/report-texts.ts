import { count } from '#debate/core/rules/count.ts';
import { REPORTS_PER_DAY, type ReportReason } from '#debate/reports/report.ts';

/** Every sentence about reports, for members who report and for moderators. */
export const REPORT_TEXTS = {
  title: (number: number) => `Report #${number}`,
  notice: `-# Moderators read this; its author is not told who reported it. It is for what breaks the rules: against a weak argument use *Rebut* or *Dispute*. You can report ${count(REPORTS_PER_DAY, 'item')} a day; /privacy erase removes your reports.`,
  why: 'What is wrong with it?',
  choose: 'Choose what fits best',
  reasons: {
    insult: 'Insults or harasses somebody',
    private: 'Reveals someone’s private details',
    spam: 'Advertising or spam',
    'off-topic': 'Has nothing to do with its claim',
    other: 'Something else',
  } satisfies Record<ReportReason, string>,
  words: 'What should moderators know?',
  optional: 'You may leave this empty.',
  reported: (number: number) =>
    `**Reported #${number}.** A moderator will look at it; nobody is told that it was you.`,
  reportedCleared: (number: number) =>
    `**Reported #${number}.** Moderators have already looked at all of it and left it shown, so they are not asked again. If something new is added to it, report that; if it is urgent, tell a moderator of this server.`,
  next: '-# /log shows what moderators do, and why.',
} as const;

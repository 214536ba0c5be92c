import { count } from '#debate/core/rules/count.ts';
import { votersWords } from '#discord/parts/voters-words.ts';

type Limits = Readonly<Record<'edits' | 'reports' | 'erasures' | 'votes' | 'marks', number>> & {
  /** Null where there is no debate to set it. */
  readonly items: number | null;
};

/** Every sentence about changes to a debate's state, of the help and of the welcome. */
export const DEBATES_TEXTS = {
  welcome:
    'Crux hosts a debate about one essay in this server. **/help** says what you can do. If none has begun yet, anyone with Manage Server can set one up with **/debate setup**.',
  help: {
    limits: (a: Limits) =>
      `-# Limits: ${a.items === null ? 'as many items a day as this server allows' : `${count(a.items, 'item')} a day`}; ${a.edits} changes a day to any one item; ${a.reports} reports and ${a.erasures} erasures a day; ${a.votes} votes and ${a.marks} marks a minute.`,
    head: '### What you can do',
    line: (usage: string, words: string) => `**${usage}** ${words}`,
    inMenu: 'in the menu of a message, under Apps',
    forManagers: '-# Starting a debate? Run /debate setup, then post the board.',
    whilePaused:
      '-# The debate is paused: you can read everything, and take part again once it resumes.',
    forManagersOfPaused: '-# The debate is paused. /debate resume continues it.',
    forManagersOfOne:
      '-# A debate is running here. /debate status says how it is doing and what needs your attention.',
    beforeOne:
      '-# No debate is running here at the moment. Somebody with Manage Server can start one with /debate setup.',
    forMembers: '-# New here? Start with /poll: one tap per claim, about a minute in all.',
  },
  paused: {
    head: '### The debate is paused',
    kept: 'Everything is kept and can still be read. Nobody can vote or file, and no summary is posted.',
    resume: '/debate resume continues it.',
  },
  resumed: {
    head: '### The debate has resumed',
    again: 'Members can vote and file again.',
    next: (at: string) => `Next summary: ${at} your time`,
  },
  closing: {
    head: '### Close this debate for good?',
    summary: (channel: string) => `- Its final summary is posted in ${channel} at once.`,
    nobody: (voters: number, items: number) =>
      `- Nobody can vote or file any more. ${votersWords(voters)} have voted so far, and there ${items === 1 ? 'is' : 'are'} ${count(items, 'item')}.`,
    readable: '- Everything stays readable with /thesis, /evidence and /summary.',
    forGood:
      '- It cannot be opened again. /debate setup would start a new debate, with no votes and no items.',
    pause: 'Only want a break? /debate pause stops it for a while, and nothing is lost.',
    notYet: '-# Nothing has happened yet. To leave the debate open, dismiss this message.',
    close: 'Post the final summary and close',
  },
  closed: {
    head: '### The debate is closed',
    summary: (channel: string) =>
      `Its final summary is on its way to ${channel}. Everything can still be read with /thesis, /evidence and /summary.`,
    another: '/debate setup starts a new debate.',
    ifLate: '-# If the summary does not come, /debate status says why.',
  },
  export: {
    what: 'This is what everybody may see of the debate: claims, items that are neither withdrawn nor hidden, current evidence numbers and what they are computed from, every summary with the votes it published, the chain of their records, and what moderators did. The items are in the table as well.',
    nobody: '-# No member’s id, code name or vote is in it; names only as cards show them.',
  },
} as const;

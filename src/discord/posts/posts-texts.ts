import { count } from '#debate/core/rules/count.ts';
import { votersWords } from '#discord/parts/voters-words.ts';

/** Every sentence of the board. */
export const POSTS_TEXTS = {
  antithesis: (antithesis: string) => `**The other view:** ${antithesis}`,
  standing: (verdict: string, sentence: string) => `**Evidence: ${verdict}.** ${sentence}`,
  members: (votes: string) => `**Members:** ${votes}.`,
  asOf: (day: string) => `-# Both as of the last summary, ${day}.`,
  noSummary: 'The first summary will say who is ahead and how members voted.',
  takingPart: (voters: number, items: number, authors: number) =>
    `${votersWords(voters)} have voted · ${items === 0 ? 'nobody has filed evidence yet' : `${count(items, 'item')} of evidence from ${count(authors, 'member')}`}`,
  bothSides: (supports: number, challenges: number) =>
    `With a source, not rebutted: ${supports} for the essay · ${challenges} against it`,
  next: (at: string, from: string) => `Next summary: ${at} your time (${from})`,
  lastOne: 'This debate ends now; its final summary is on its way.',
  paused:
    'This debate is paused: nothing is lost, and voting and filing come back when it resumes.',
  closed: 'This debate is closed. You can still read everything.',
  apart:
    '-# Votes and evidence are counted apart: one shows what people think, the other what can be shown.',
  vote: 'Vote',
  argue: 'Argue',
  browse: 'Browse',
  mine: 'My items',
  about: 'About',
  /** Where the board used to be. */
  formerHead: '### The board is further down',
  formerElsewhere: '### The board is in another channel',
  open: (link: string) => `[Open it](<${link}>) to vote, argue and see who is ahead.`,
  /** Where the board that it links to was deleted. */
  formerHeadOfNone: '### The board was taken down',
  withoutBoard: 'Use /poll to vote, /argue to file evidence and /summary to see who is ahead.',
  onItsWay: (channel: string) => `It is on its way to ${channel}.`,
} as const;

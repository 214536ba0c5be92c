import { count } from '#debate/core/rules/count.ts';
import { MODEL_FLOOR } from '#debate/grading/rules/constants.ts';
import { votersWords } from '#discord/parts/voters-words.ts';

/** Every sentence of the status of a debate, as managers read it. */
export const STATUS_TEXTS = {
  head: (state: string) => `### Debate: ${state}`,
  takingPart: (votes: number | null, voters: number, items: number, authors: number) =>
    `${votersWords(voters)} have voted${votes === null ? '' : `, ${count(votes, 'vote')} in all`} · ${items === 0 ? 'no items yet' : `${count(items, 'item')} by ${count(authors, 'author')}`}`,
  noSummary: 'No summary yet',
  lastSummary: (at: string, week: string) => `Last summary: ${at}, for the week of ${week}`,
  /** Used before its week has begun, so as not to mention days that are still to come. */
  lastSoFar: (at: string) => `Last summary: ${at}, as things stood then`,
  lastOne: (at: string) => `Last summary: ${at}, the final one`,
  nextSummary: (at: string) => `Next summary: ${at} your time`,
  alarm:
    'The model graded the two sides too differently, so only the fixed rules count. If the evidence really differs that much, let its grades count again.',
  held: (items: number) =>
    `The model scored ${count(items, 'item')} below the floor: ${items === 1 ? 'it keeps' : 'they keep'} ${Math.round(MODEL_FLOOR * 100)} % of ${items === 1 ? 'its' : 'their'} form score.`,
  lifted: (model: string) =>
    `The alarm about grades that favour a side was lifted for ${model}; a different model will be checked from scratch.`,
  burst: (young: number, people: number) =>
    `Many new members at once: ${young} of the ${count(people, 'person', 'people')} with evidence since the last summary are new to the server. The summary gives the number without them. Use /moderate vouch for those you know, and /debate gates to set what you ask of everybody.`,
  liftAlarm: 'Use its grades again',
  alarmLifted: 'The model’s grades count again. A different model will be checked from scratch.',
  erased: (members: number, items: number) =>
    `Erased on request: ${count(items, 'item')}${members === 0 ? '' : `, and all data of ${members} members or more`}. The totals above do not include them.`,
  troubles: '**Could not be posted yet**',
  trouble: (post: string, channel: string, error: string) => `${post} in ${channel}: ${error}`,
  triesAgain:
    '-# Crux tries again every few minutes. If a channel is gone, choose another with /debate setup.',
  noBoard: 'There is no board: it is how members find the debate.',
  postBoard: 'Post the board',
  postBoardAgain: 'Post the board again',
  /** What people call a post. */
  board: 'The board',
  formerBoard: 'The link to the board',
  card: (number: number) => `The card of #${number}`,
  list: 'A list of items',
  soFarPost: 'The summary so far',
  summary: (week: string) => `The summary of ${week}`,
} as const;

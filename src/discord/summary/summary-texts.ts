import { count } from '#debate/core/rules/count.ts';

/**
 * Every sentence around a summary's own lines, about all claims, and about who wrote what in it.
 */
export const SUMMARY_TEXTS = {
  vote: 'Vote',
  add: 'Add evidence',
  allClaims: 'All claims',
  howJudged: 'How judged',
  getData: 'Get the data',
  /** Under rules/1 this was outside the lines. */
  postedLate: (until: string) => `-# Posted late: votes and evidence up to ${until} count in it.`,
  /**
   * In place of "So far this week", once the week has its own summary, which may come before the
   * week ends.
   */
  soFar: (week: string) => `### So far, ahead of the summary of the week of ${week}`,
  isOut: (link: string) => `That summary is out: [read it](<${link}>).`,
  isOutAt: (week: string) => `That summary is out: /summary week:${week} opens it.`,
  claimsOfThen: 'All claims as they stood',
  soFarPosted: (channel: string) =>
    `The summary so far is on its way to ${channel}. Run this again before the next weekly summary to update the same message.`,
  ifLate: '-# If it does not come, /debate status says why.',
  /** All claims. */
  claimsHead: (day: string) => `### All claims · ${day}`,
  thesis: (members: string) => `**The thesis** · ${members}`,
  claim: (number: number, title: string) => `**${number}. ${title}**`,
  members: (votes: string) => `members ${votes}`,
  /** Kept on one line: "· 5" at the start of the next one would be hard to read. */
  votes: (agree: number, disagree: number, unsure: number) =>
    `${agree}\u00a0·\u00a0${disagree}\u00a0·\u00a0${unsure}`,
  fewVotes: 'fewer than five',
  notInHeadline: 'not in the headline',
  people: (people: number, sources: number) =>
    `${count(people, 'person', 'people')}, ${count(sources, 'source')}`,
  columns:
    '-# Evidence, out of 100: for the essay first, against it second. Members: agree · disagree · unsure. The two are never mixed. A pot is counted without its strongest person: [How judged] under the summary explains it.',
  /** A model's sentence that authors dispute. */
  misrepresents: (words: string, items: string) =>
    `~~${words}~~ *misrepresents ${items}, says the author*`,
  /** What managers are told about the model's sentences. */
  written: (sentences: number, model: string, kept: number) =>
    `Last summary: ${count(sentences, 'sentence')} by ${model}: ${kept} passed`,
  dropped: (sentences: number, faults: string) => `, ${sentences} dropped (${faults})`,
  disputed: (sentences: number) =>
    `Authors say that ${count(sentences, 'sentence misrepresents', 'sentences misrepresent')} them`,
} as const;

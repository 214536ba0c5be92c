/** Every sentence of the private ballot. */
export const BALLOT_TEXTS = {
  /** One claim to vote on. */
  position: (at: number, of: number, group: string, claim: number) =>
    `${at} of ${of} · ${group}${claim === 0 ? '' : ` · claim ${claim}`}`,
  yourVote: (stance: string) => `Your vote: *${stance}*`,
  moved: 'The evidence on this has moved since you voted. Keep your vote, or change it.',
  unsure: 'Unsure',
  skip: 'Skip',
  withdraw: 'Withdraw',
  /** All answers, at the end. */
  answers: (voted: number, claims: number) => `### Your answers · ${voted} of ${claims}`,
  notVoted: 'not voted',
  choose: 'Vote or change a vote…',
  optionNotVoted: 'Not voted yet',
  optionVoted: (stance: string) => `Your vote: ${stance}`,
  least: (number: number, title: string) => `Least evidence so far: claim ${number}, ${title}`,
  goOn: 'Continue voting',
  add: 'Add evidence',
  mine: 'My items',
  /** What the last press did, shown above the next part. */
  last: (claim: string, done: string, soFar: string) => `**${claim}** · ${done}. ${soFar}`,
  withdrawn: 'Vote withdrawn',
  voted: (stance: string) => `You: *${stance}*`,
  changed: (stance: string, before: string) => `You: *${stance}* (before: ${before})`,
  against: (number: number, dots: string, text: string) =>
    `The strongest item against your answer, #${number} ${dots}: “${text}”`,
  undo: 'Undo',
  readIt: 'Read it',
  sayWhy: 'Say why',
  myAnswers: 'My answers',
  /** How others voted. */
  few: 'Fewer than five votes so far',
  soFar: (agree: string, disagree: string, unsure: number) =>
    `So far (moves every five votes): ${agree} · ${disagree} · Unsure ${unsure}`,
  /** A press that was not counted. */
  tooQuick: 'That press came too quickly to count. Please read this claim first, then vote.',
  backToThesis: 'Back to the thesis',
  backToClaim: (number: number) => `Back to claim ${number}`,
} as const;

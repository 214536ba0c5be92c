/**
 * What a member is told before the first vote or filing; acting on it is the consent. Two lines,
 * because people read two lines.
 */
export const VOTE_NOTICE = [
  '-# Your votes are kept under a code name, never with your name; only totals are shown.',
  '-# Voting means you agree to this. /privacy erase removes all of it at any time.',
] as const;

export const FILING_NOTICE =
  'What you file is public in this server with your name (hide it with /privacy name). Filing means you agree; /privacy erase removes it.';

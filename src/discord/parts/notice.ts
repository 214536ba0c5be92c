/**
 * What a member is told before the first vote or filing; acting on it is the consent. Two lines,
 * because people read two lines.
 */
export const VOTE_NOTICE = [
  '-# Your votes are kept under a code name, never your name; only totals are shown, and they move five votes at a time.',
  '-# Voting means you agree to this. /privacy erase removes all of it at any time.',
] as const;

/** Above the modal prefilled with a documented fact. */
export const LEAD_NOTICE =
  '**Open the source and check it first.** You file this in your own name and answer for it, so change whatever the source does not bear out.';

/** Above the modal prefilled from a message. */
export const MESSAGE_NOTICE =
  'The source is the link to that message. If the message points to a paper or page, use that link instead: it counts for more.';

export const FILING_NOTICE =
  'What you file is public in this server, with your name unless you hide it (/privacy name). Filing means you agree; /privacy erase removes it.';

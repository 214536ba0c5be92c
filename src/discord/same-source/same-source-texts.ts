/** Every sentence about two items having one source. */
export const SAME_SOURCE_TEXTS = {
  /** The form. */
  title: (number: number) => `#${number} has the same source as …`,
  what: (number: number) =>
    `Use this when two different links lead to the same work, such as a library page and a DOI. The two items then count as one source. They are joined once the author of #${number} or a moderator says so, or once two members do, one of whom has filed a source for the same side.`,
  other: 'Number of the other item',
  otherWhere: 'On the same side of the same claim, such as #12.',
  /** The outcome. */
  joined: (number: number, of: number) =>
    `#${number} counts as one source with #${of} from now on. A moderator can separate them again.`,
  said: (number: number, of: number) =>
    `Noted. #${number} joins #${of} once another member says so on #${number} too and one of you has filed a source for the same side. The author of #${number} or a moderator can join them right away.`,
  lifted: (number: number) => `You took back what you said about the source of #${number}.`,
  takeBack: 'Take it back',
  open: (number: number) => `Open #${number}`,
} as const;

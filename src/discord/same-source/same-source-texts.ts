/** Every sentence of members' word that two items have one source. */
export const SAME_SOURCE_TEXTS = {
  /** The form. */
  title: (number: number) => `#${number} has the same source as …`,
  what: (number: number) =>
    `For what no address tells, such as a paper’s page in a library and its DOI. #${number} then counts with the other one, as one source. It moves once its author or a moderator says so, or two members, one of whom has a source of their own on its side.`,
  other: 'Number of the other item',
  otherWhere: 'On the same side of the same claim, such as #12.',
  /** What came of it. */
  joined: (number: number, of: number) =>
    `#${number} counts as one source with #${of} from now on. A moderator can part them again.`,
  said: (number: number, of: number) =>
    `You say that #${number} has the same source as #${of}. It moves once another member says so too, and one of you has a source of their own on its side; its author or a moderator can do it at once.`,
  lifted: (number: number) => `You no longer say anything about the source of #${number}.`,
  takeBack: 'Take it back',
  open: (number: number) => `Open #${number}`,
} as const;

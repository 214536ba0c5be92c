/** Checks and disputes that a member has on one claim and side, by rules/2 (decision 0031). */
export const MARKS_PER_SIDE = 3;

/** "The link leads nowhere" has nothing to quote: it counts once so many members said it. */
export const LEADS_NOWHERE_MEMBERS = 2;

/** What a quotation needs, in code points after cleaning; white space counts once. */
export const QUOTE_LENGTH = { min: 20, max: 500 };

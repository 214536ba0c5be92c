/** Checks and disputes that a member may have on one claim and side, by rules/2 (decision 0031). */
export const MARKS_PER_SIDE = 3;

/**
 * "The link leads nowhere" has nothing to quote, so it counts only once this many members say so.
 */
export const LEADS_NOWHERE_MEMBERS = 2;

/**
 * Required length of a quotation, in code points after cleaning; runs of white space count as one.
 */
export const QUOTE_LENGTH = { min: 20, max: 500 };

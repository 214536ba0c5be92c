/** The numbers of rules/2 that are not about one item's quality; shares are in per cent. */

/** Most points that a person carries on one side of a claim, and in the debate. */
export const CARRY = { full: 60, young: 30 };

/** Items, and again rebuttals, of one author that count on one side of a claim. */
export const PLACES_PER_AUTHOR = 3;

/** Marks of one member that count on one side of a claim. */
export const MARKS_PER_MEMBER = 3;

/** Marks that turn a check, and how many times they must outnumber the opposite ones. */
export const TURN = { marks: 2, times: 2 };

/** What unchecked rebuttals together leave of an item at least. */
export const REBUTTAL_FLOOR = 0.5;

/** Fewer points than this are none. */
export const LEAST_POINTS = 3;

/** Points on each side before any evidence, so that thin evidence shows near 50. */
export const PRIOR_POINTS = 60;

/** The stakes ¼, ½, ¾ as fourths. */
export const STAKES: readonly number[] = [1, 2, 3];

/** A pot never shows more than this. */
export const MOST_POT = 1e6;

/** Deciding pots: for a lean on a claim and in the debate; for a clear one, so many per claim. */
export const POT = { claim: 20, debate: 10, firmPerClaim: 10, firmClaims: 10 };

/** A clear lead rules out that the leader's share is this or less. */
export const FIRM_SHARE = 55;

/** An open interval within 50 ± this shows that neither side leads by much. */
export const CLOSE = 20;

/** Below any of these there is too little for a word. */
export const ENOUGH = { people: 3, sources: 3 };

/** Checked sources of the leader that a clear lead needs. */
export const FIRM_CHECKED = 2;

/** When the alarm rings: members a side, difference of the means, and that in standard errors. */
export const DRIFT = { members: 4, difference: 0.2, errors: 4 };

/** Float noise that a threshold forgives. */
export const EPSILON = 1e-9;

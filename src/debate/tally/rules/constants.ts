/** The constants of rules/2, except those of an item's quality; shares are in per cent. */

/** Most points that a person carries on one side of a claim, and in the debate. */
export const CARRY = { full: 60, young: 30 };

/** How many items of one author count on one side of a claim; the same for rebuttals. */
export const PLACES_PER_AUTHOR = 3;

/**
 * How many marks change the check state, and by what factor they must outnumber the opposite ones.
 */
export const TURN = { marks: 2, times: 2 };

/** The least share of an item that unchecked rebuttals together leave. */
export const REBUTTAL_FLOOR = 0.5;

/** Fewer points than this count as none. */
export const LEAST_POINTS = 3;

/** Points on each side before any evidence, so that thin evidence shows near 50. */
export const PRIOR_POINTS = 60;

/** The stakes ¼, ½, ¾ as fourths. */
export const STAKES: readonly number[] = [1, 2, 3];

/** A pot never shows more than this. */
export const MOST_POT = 1e6;

/**
 * Thresholds of the deciding pot: for a lean on a claim and in the debate; for a clear lead, per
 * claim of the debate, with at least so many claims.
 */
export const POT = { claim: 20, debate: 10, firmPerClaim: 10, firmClaims: 10 };

/** A clear lead must rule out that the leader's share is this or less. */
export const FIRM_SHARE = 55;

/** An interval within 50 ± this, without a leader, shows that neither side leads by much. */
export const CLOSE = 20;

/** With fewer of either there is too little for a word. */
export const ENOUGH = { people: 3, sources: 3 };

/** Checked sources of the leader that a clear lead needs. */
export const FIRM_CHECKED = 2;

/**
 * When the drift alarm goes off: members per side, difference of the means, and that in standard
 * errors.
 */
export const DRIFT = { members: 4, difference: 0.2, errors: 4 };

/** Tolerance for floating-point noise at a threshold. */
export const EPSILON = 1e-9;

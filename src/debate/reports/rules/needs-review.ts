/** The facts of a report that decide whether its item is kept out of quotations. */
export type Weight = {
  /** Whether the reporter was young then, or had never filed or marked. */
  readonly young: boolean;
  /** Whether they already had a placed item on the reported item's side. */
  readonly ownSide: boolean;
};

/** How many reports by members who are not young keep an item out of quotations. */
const REPORTS_FOR_REVIEW = 3;

/**
 * Whether reports keep an item out of quotations: three by members who are not young, at least one
 * of whom has evidence on the item's own side. So neither the other side alone nor accounts created
 * for the purpose can silence anybody. Votes do not matter here.
 */
export function needsReview(reports: readonly Weight[]): boolean {
  const counted = reports.filter(({ young }) => !young);
  return counted.length >= REPORTS_FOR_REVIEW && counted.some(({ ownSide }) => ownSide);
}

/** What of a report decides whether its item is kept out of quotations. */
export type Weight = {
  /** Whether who reported was young then, or had never filed or marked. */
  readonly young: boolean;
  /** Whether they had a placed item on the item's own side, filed before. */
  readonly ownSide: boolean;
};

/** Reports by members who are not young that keep an item out of quotations. */
const REPORTS_FOR_REVIEW = 3;

/**
 * Whether reports keep an item out of quotations: three by members who are not young, one of whom
 * has evidence on the item's own side. The other side alone can silence nobody, nor can accounts
 * that came for it. Votes say nothing here.
 */
export function needsReview(reports: readonly Weight[]): boolean {
  const counted = reports.filter(({ young }) => !young);
  return counted.length >= REPORTS_FOR_REVIEW && counted.some(({ ownSide }) => ownSide);
}

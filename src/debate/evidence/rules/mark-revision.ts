import { compare } from '#debate/clusters/rules/cluster.ts';
import { type Fingerprint, fingerprint } from '#debate/clusters/rules/normalise.ts';

/** A text that an item has had, and its mark revision. */
export type MarkedText = {
  readonly markRevision: number;
  readonly text: string;
  /** Canonical source; null for none. */
  readonly sourceKey: string | null;
};

/** What an edit does to marks on the source. */
export type MarkMove = {
  /** The mark revision of the new text. */
  readonly markRevision: number;
  /** Mark revisions with the same source whose disputes carry over; empty if none need to. */
  readonly carryFrom: readonly number[];
};

/**
 * The mark revision of an item's next text. It stays while the source is the same and the text is
 * near-equal to the one on which the marks were first set, so that a series of small edits cannot
 * drift away from it. Going back to the text and source of an earlier mark revision restores that
 * revision. A rule of decision 0031.
 *
 * Disputes are about the source: they carry over from every text that had this source. Otherwise an
 * edit to another source, and a second one back with new words, would shake them off.
 *
 * @param history all texts so far, oldest first and the current one last; at least one.
 */
export function moveMarks(
  history: readonly MarkedText[],
  next: Omit<MarkedText, 'markRevision'>,
): MarkMove {
  const present = history.at(-1)?.markRevision ?? 0;
  const firsts = firstTexts(history);
  const fresh = Math.max(0, ...firsts.map(({ markRevision }) => markRevision)) + 1;
  const ordered = firsts.toSorted(
    (a, b) =>
      Number(b.markRevision === present) - Number(a.markRevision === present) ||
      b.markRevision - a.markRevision,
  );
  const found = ordered.find((first) => isSame(first, next));
  const markRevision = found?.markRevision ?? fresh;
  if (markRevision === present || next.sourceKey === null) return { markRevision, carryFrom: [] };
  const carryFrom = firsts
    .filter((one) => one.sourceKey === next.sourceKey && one.markRevision !== markRevision)
    .map((one) => one.markRevision);
  return { markRevision, carryFrom };
}

/** The first text of each mark revision, on which its marks were first set. */
function firstTexts(history: readonly MarkedText[]): MarkedText[] {
  const firsts = new Map<number, MarkedText>();
  for (const one of history) {
    if (!firsts.has(one.markRevision)) firsts.set(one.markRevision, one);
  }
  return [...firsts.values()];
}

function isSame(first: MarkedText, next: Omit<MarkedText, 'markRevision'>): boolean {
  if (first.sourceKey !== next.sourceKey) return false;
  const [a, b] = [fingerprint(first.text), fingerprint(next.text)];
  if (a.textKey === b.textKey) return namesTheSame(first.text, next.text);
  return compare(a, b) === 'same';
}

/**
 * Whether two texts with equal words also have the same numbers, names and ids. Word comparison
 * drops signs, so 3.5 may have become 3-5. Both texts are lower-cased, since case is ignored here
 * although some names are recognised only by it.
 */
function namesTheSame(first: string, next: string): boolean {
  const [a, b] = [fingerprint(first.toLowerCase()), fingerprint(next.toLowerCase())];
  return figuresOf(a) === figuresOf(b);
}

function figuresOf({ numbers, names }: Fingerprint): string {
  return JSON.stringify([numbers, names]);
}

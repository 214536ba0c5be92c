/** Marks that members give: on merit, which moves no number, and on the source. */
export const meritMarks = ['convincing', 'unconvincing'] as const;

export const sourceMarks = ['checked', 'disputed'] as const;

export type MeritMark = (typeof meritMarks)[number];

export type SourceMark = (typeof sourceMarks)[number];

export type Mark = MeritMark | SourceMark;

export type MarkKind = 'merit' | 'source';

export function kindOfMark(mark: Mark): MarkKind {
  return mark === 'checked' || mark === 'disputed' ? 'source' : 'merit';
}

/** One member's mark on one item. */
export type Rating = {
  readonly number: number;
  readonly raterKey: string;
  readonly value: Mark;
  /** What the source says instead; with `disputed` only. */
  readonly quote: string | null;
};

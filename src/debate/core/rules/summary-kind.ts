/** `so-far` is requested by a manager within a week; `weekly` is the regular one. */
export type SummaryKind = 'so-far' | 'weekly';

import { z } from 'zod';

/** A number of hits out of a total. */
export const shareSchema = z.object({ hits: z.int().nonnegative(), of: z.int().nonnegative() });

export type Share = Readonly<z.output<typeof shareSchema>>;

/** How many of these satisfy a condition. */
export function shareOf<T>(all: readonly T[], isHit: (one: T) => boolean): Share {
  return { hits: all.filter(isHit).length, of: all.length };
}

/** 0..1; 0 if the total is 0. */
export function partOf({ hits, of }: Share): number {
  return of === 0 ? 0 : hits / of;
}

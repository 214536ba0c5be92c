import { z } from 'zod';

/** So many of so many. */
export const shareSchema = z.object({ hits: z.int().nonnegative(), of: z.int().nonnegative() });

export type Share = Readonly<z.output<typeof shareSchema>>;

/** How many of some things are as asked. */
export function shareOf<T>(all: readonly T[], isHit: (one: T) => boolean): Share {
  return { hits: all.filter(isHit).length, of: all.length };
}

/** 0..1; 0 of none. */
export function partOf({ hits, of }: Share): number {
  return of === 0 ? 0 : hits / of;
}

/** What all erasures of a debate took away. */
export type Erasures = { readonly members: number; readonly votes: number; readonly items: number };

/** In steps of as many members it is told how many erased their data. */
const STEP = 5;

/**
 * What may be told of erasures: items, whose tombstones everybody sees, and members in steps of
 * five. Of the votes nothing: the difference of two moments would tell how many one member had.
 */
export function publicErasures({ members, items }: Erasures): Omit<Erasures, 'votes'> {
  return { members: Math.floor(members / STEP) * STEP, items };
}

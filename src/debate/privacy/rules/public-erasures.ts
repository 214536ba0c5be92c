/** What all erasures of a debate removed. */
export type Erasures = { readonly members: number; readonly votes: number; readonly items: number };

/** The number of members who erased their data is published in steps of this size. */
const STEP = 5;

/**
 * What may be published about erasures: items, whose tombstones everybody sees, and members in
 * steps of five. Nothing about votes: the difference between two moments would reveal how many one
 * member had.
 */
export function publicErasures({ members, items }: Erasures): Omit<Erasures, 'votes'> {
  return { members: Math.floor(members / STEP) * STEP, items };
}

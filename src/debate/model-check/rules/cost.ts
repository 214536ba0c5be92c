import { z } from 'zod';

const count = z.number().nonnegative();

/** The cost of one kind of request. */
export const costSchema = z.object({
  calls: count,
  /** How many of these calls failed. */
  failed: count,
  /** Tokens, as far as the server reported them. */
  in: count,
  cached: count,
  out: count,
  /** Calls for which it did not report them. */
  unknown: count,
  ms: count,
  /** Questions that were asked. */
  asked: count,
});

export type Cost = Readonly<z.output<typeof costSchema>>;

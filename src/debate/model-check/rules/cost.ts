import { z } from 'zod';

const count = z.number().nonnegative();

/** What the requests of one kind cost. */
export const costSchema = z.object({
  calls: count,
  /** Of these, calls that brought nothing. */
  failed: count,
  /** Tokens, as far as the server told them. */
  in: count,
  cached: count,
  out: count,
  /** Calls of which it did not tell them. */
  unknown: count,
  ms: count,
  /** Questions that were put. */
  asked: count,
});

export type Cost = Readonly<z.output<typeof costSchema>>;

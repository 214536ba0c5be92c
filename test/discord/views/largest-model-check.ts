import type { KeptModelCheck } from '#debate/model-check/model-check-port.ts';
import type { Fill } from './fills.ts';

const none = { hits: 0, of: 40 };
const all = { hits: 40, of: 40 };
const cost = { calls: 9_999, failed: 9_999, in: 1e9, cached: 1e9, out: 1e9, ms: 1e9 };
const costs = { ...cost, unknown: 9_999, asked: 9_999 };

/** A check of a model that passed nothing. */
export function largestModelCheck(fill: Fill): KeptModelCheck {
  return {
    server: `${'sub.'.repeat(60)}example.org:65535`,
    model: fill(100),
    at: new Date(),
    measures: {
      answered: none,
      direction: none,
      bearing: none,
      diagnosticity: none,
      reasoning: none,
      spans: none,
      again: all,
      mirrored: all,
      followed: all,
      mistaken: all,
      favour: -0.6,
      found: none,
      fooled: all,
      kept: none,
    },
    costs: { grade: costs, read: costs, write: costs },
  };
}

import type { CallPurpose } from '#debate/model/model-account.ts';
import type { CallAccount, FinishedCall } from '#debate/model/model-port.ts';
import type { Cost } from './rules/cost.ts';

/** What a check's requests are for. */
export type CheckPurpose = CallPurpose['purpose'];

export type Costs = Readonly<Record<CheckPurpose, Cost>>;

/**
 * Pays for a check out of its own token budget, independent of any debate's week, and counts what
 * it costs.
 */
export function createMeter(budget: number) {
  const none: Cost = { calls: 0, failed: 0, in: 0, cached: 0, out: 0, unknown: 0, ms: 0, asked: 0 };
  const costs = { grade: none, read: none, write: none };
  let spent = 0;
  return {
    costs: (): Costs => ({ ...costs }),
    /** The account for one more question. */
    accountFor(purpose: CheckPurpose): CallAccount {
      costs[purpose] = { ...costs[purpose], asked: costs[purpose].asked + 1 };
      return {
        async reserve(tokens) {
          if (spent + tokens > budget) return false;
          spent += tokens;
          return true;
        },
        async record(call) {
          spent += call.charged - call.reserved;
          costs[purpose] = added(costs[purpose], call);
        },
      };
    },
  };
}

export type Meter = ReturnType<typeof createMeter>;

function added(cost: Cost, { outcome, usage, ms }: FinishedCall): Cost {
  return {
    ...cost,
    calls: cost.calls + 1,
    failed: cost.failed + (outcome === 'ok' ? 0 : 1),
    in: cost.in + (usage.in ?? 0),
    cached: cost.cached + (usage.cached ?? 0),
    out: cost.out + (usage.out ?? 0),
    unknown: cost.unknown + (usage.in === null || usage.out === null ? 1 : 0),
    ms: cost.ms + ms,
  };
}

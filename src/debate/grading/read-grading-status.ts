import type { Debate } from '#debate/core/debate.ts';
import { startOf, weekOf } from '#debate/core/rules/week.ts';
import type { CallTotals } from '#debate/model/ledger-port.ts';
import { budgetWeek, type Paying } from '#debate/model/model-account.ts';
import type { ModelTerms } from '#debate/model/model-port.ts';
import { outstandingGrades } from './enqueue-gradings.ts';
import type { WithGradings } from './grading-port.ts';

/** Who grades, what that cost this week, and what needs attention. */
export type GradingStatus = {
  /** Standing items, rebuttals included, by who graded them. */
  readonly byModel: number;
  readonly byRules: number;
  /** Newest items whose text is addressed to graders, at most ten. */
  readonly addressed: readonly number[];
  /** Undefined if none is configured. */
  readonly model: ModelStatus | undefined;
};

export type ModelStatus = {
  /** As reported in its last answer, or as configured; undefined before its first answer. */
  readonly name: string | undefined;
  readonly server: string;
  /** Items whose grade is due soon. */
  readonly outstanding: number;
  readonly week: CallTotals;
  /** In the currency of the prices; undefined if none are set. */
  readonly cost: number | undefined;
  /** Tokens of the week. */
  readonly budget: { readonly of: number; readonly left: number };
};

const MOST_ADDRESSED = 10;

export async function readGradingStatus(
  ports: WithGradings & Paying,
  debate: Debate,
): Promise<GradingStatus> {
  const { gradings } = ports.store;
  const [counts, addressed, model] = await Promise.all([
    gradings.counts(debate.id),
    gradings.addressed(debate.id, MOST_ADDRESSED),
    ports.model === undefined ? undefined : readModelStatus(ports, ports.model, debate),
  ]);
  return { ...counts, addressed, model };
}

async function readModelStatus(
  ports: WithGradings & Paying,
  { server, weeklyBudget, prices }: ModelTerms,
  debate: Debate,
): Promise<ModelStatus> {
  const { calls } = ports.store;
  const now = ports.clock.now();
  const week = weekOf(now, debate.schedule.timeZone);
  const [totals, spent, outstanding] = await Promise.all([
    calls.totals(debate.id, startOf(week, debate.schedule.timeZone)),
    calls.spent(budgetWeek(debate, now)),
    outstandingGrades(ports, debate.id),
  ]);
  return {
    name: totals.lastModel ?? undefined,
    server,
    outstanding,
    week: totals,
    cost: prices && (totals.in * prices.in + totals.out * prices.out) / 1_000_000,
    budget: { of: weeklyBudget, left: Math.max(0, weeklyBudget - spent) },
  };
}

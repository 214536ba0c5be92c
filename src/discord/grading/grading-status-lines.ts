import type { GradingStatus, ModelStatus } from '#debate/grading/read-grading-status.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';
import { GRADING_TEXTS as TEXTS } from './grading-texts.ts';

/** Who grades, for managers; one line each. */
export function gradingLines({ byModel, byRules, addressed, model }: GradingStatus): string[] {
  const lines = model === undefined ? [TEXTS.byRules] : modelLines(model, byModel, byRules);
  if (addressed.length > 0) {
    const numbers = addressed.map((number) => `#${number}`).join(', ');
    lines.push(TEXTS.addressed(numbers));
  }
  return lines;
}

function modelLines(model: ModelStatus, byModel: number, byRules: number): string[] {
  const { week, cost, budget, outstanding } = model;
  const name = model.name === undefined ? TEXTS.unnamed : TEXTS.model(excerpt(model.name, 60));
  const waiting = outstanding === 0 ? '' : TEXTS.onTheWay(outstanding);
  const price = cost === undefined ? TEXTS.noPrices : TEXTS.cost(costWords(cost));
  const failed = week.failed === 0 ? '' : TEXTS.failed(week.failed);
  const unknown = week.unknown === 0 ? '' : TEXTS.uncounted(week.unknown);
  const calls = `${TEXTS.calls(week.calls)}${failed}`;
  const tokens = `${TEXTS.tokens(week.in, week.cached, week.out)}${unknown}`;
  const lines = [
    `${TEXTS.byModel(name, excerpt(model.server, 80), byModel, byRules)}${waiting}`,
    [calls, tokens, price].join(' · '),
    budget.left === 0 ? TEXTS.spent : TEXTS.left(budget.left, budget.of),
  ];
  if (week.lastFailure !== null) {
    const { outcome, at } = week.lastFailure;
    lines.push(TEXTS.lastFailure(moment(at, 'R'), TEXTS.failures[outcome]));
  }
  return lines;
}

function costWords(cost: number): string {
  return cost > 0 && cost < 0.01 ? TEXTS.underACent : cost.toFixed(2);
}

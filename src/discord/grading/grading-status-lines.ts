import { count } from '#debate/core/rules/count.ts';
import type { GradingStatus, ModelStatus } from '#debate/grading/read-grading-status.ts';
import type { CallFailure } from '#debate/model/model-port.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';

/** What a failure is called, with what to do about it where somebody can do something. */
const FAILURES: Readonly<Record<CallFailure, string>> = {
  refusal: 'the model refused to fill in the form',
  length: 'the model’s answer was cut off',
  filter: 'the server’s content filter held an answer back',
  empty: 'the model answered nothing',
  'not-json': 'the model’s answer was no JSON object',
  'bad-form': 'the model’s answer was not of the form',
  'wrong-nonce': 'the model did not answer what was asked',
  busy: 'the server was busy or its quota is used up (429)',
  'server-error':
    'the server had a fault (5xx), or OPENAI_BASE_URL is not its API: most end in /v1',
  rejected: 'the server refused the request: check key, model and OPENAI_BASE_URL',
  unreachable: 'the server could not be reached: check OPENAI_BASE_URL',
  timeout: 'the model took too long: LLM_TIMEOUT_MS can be raised',
  'no-model':
    'the server lists no models: check OPENAI_BASE_URL, most end in /v1, or set OPENAI_MODEL',
};

/** Who grades, for managers; each an own line. */
export function gradingLines({ byModel, byRules, addressed, model }: GradingStatus): string[] {
  const lines =
    model === undefined
      ? ['Grading: fixed rules. No language model is configured.']
      : modelLines(model, byModel, byRules);
  if (addressed.length > 0) {
    const numbers = addressed.map((number) => `#${number}`).join(', ');
    lines.push(`Addressed to graders, see /moderate queue: ${numbers}. They take the lower grade.`);
  }
  return lines;
}

function modelLines(model: ModelStatus, byModel: number, byRules: number): string[] {
  const { week, cost, budget, outstanding } = model;
  const name = model.name === undefined ? '' : `**${excerpt(model.name, 60)}** `;
  const waiting = outstanding === 0 ? '' : `, ${outstanding} on the way`;
  const price = cost === undefined ? 'no prices set' : `cost ${costWords(cost)}`;
  const failed = week.failed === 0 ? '' : `, ${week.failed} without a result`;
  const unknown =
    week.unknown === 0 ? '' : ` (${count(week.unknown, 'call')} did not say how many)`;
  const lines = [
    `Grading: ${name}at ${excerpt(model.server, 80)}: ${byModel} by the model, ${byRules} by fixed rules${waiting}`,
    `This week: ${count(week.calls, 'call')}${failed} · ${week.in} tokens in (${week.cached} cached), ${week.out} out${unknown} · ${price}`,
    budget.left === 0
      ? 'The week’s token budget is spent: new items keep their grade by rules. LLM_WEEKLY_TOKEN_BUDGET sets it.'
      : `Budget left: ${budget.left} of ${budget.of} tokens`,
  ];
  if (week.lastFailure !== null) {
    const { outcome, at } = week.lastFailure;
    lines.push(`Last failure, ${moment(at, 'R')}: ${FAILURES[outcome]}`);
  }
  return lines;
}

function costWords(cost: number): string {
  return cost > 0 && cost < 0.01 ? 'under 0.01' : cost.toFixed(2);
}

import { count } from '#debate/core/rules/count.ts';
import type { CallFailure } from '#debate/model/model-port.ts';

/** Every sentence about who grades and what it costs, as managers read it. */
export const GRADING_TEXTS = {
  byRules: 'Grading: fixed rules. No language model is configured.',
  addressed: (numbers: string) =>
    `Addressed to the grader: ${numbers}. Until a moderator looks (/moderate queue), the lower grade counts.`,
  model: (name: string) => `**${name}**`,
  unnamed: 'a model',
  byModel: (model: string, server: string, byModel: number, byRules: number) =>
    `Grading: ${model} at ${server}: ${byModel} by the model, ${byRules} by fixed rules`,
  onTheWay: (items: number) => `, ${items} waiting`,
  calls: (calls: number) => `This week: ${count(calls, 'call')}`,
  failed: (calls: number) => `, ${calls} without a result`,
  tokens: (read: number, cached: number, written: number) =>
    `${read} tokens in (${cached} cached), ${written} out`,
  uncounted: (calls: number) => ` (${count(calls, 'call')} did not say how many)`,
  noPrices: 'no prices set',
  cost: (cost: string) => `cost ${cost}`,
  underACent: 'under 0.01',
  spent:
    'The week’s token budget is spent: new items keep their grade by rules. LLM_WEEKLY_TOKEN_BUDGET sets it.',
  left: (left: number, of: number) => `Budget left: ${left} of ${of} tokens`,
  lastFailure: (at: string, failure: string) => `Last failure, ${at}: ${failure}`,
  /** The name of each failure, with what to do about it if anything can be done. */
  failures: {
    refusal: 'the model refused to fill in the form',
    length: 'the model’s answer was cut off',
    filter: 'the server’s content filter held an answer back',
    empty: 'the model gave an empty answer',
    'not-json': 'the model’s answer was not a JSON object',
    'bad-form': 'the model’s answer did not fit the form',
    'wrong-nonce': 'the model did not answer what was asked',
    busy: 'the server was busy or its quota is used up (429)',
    'server-error':
      'the server had a fault (5xx), or OPENAI_BASE_URL is not its API address: most end in /v1',
    rejected: 'the server refused the request: check key, model and OPENAI_BASE_URL',
    unreachable: 'the server could not be reached: check OPENAI_BASE_URL',
    timeout: 'the model took too long: LLM_TIMEOUT_MS can be raised',
    'no-model':
      'the server lists no models: check OPENAI_BASE_URL (most end in /v1), or set OPENAI_MODEL',
  } satisfies Record<CallFailure, string>,
} as const;

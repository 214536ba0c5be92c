import { describe, expect, it } from 'vitest';
import type { Ability } from '#debate/model/ability-port.ts';
import {
  type AbilitySettings,
  firstAbility,
  nextAbility,
  settledAbility,
} from '../../src/llm/ability.ts';

const AUTO: AbilitySettings = { structured: 'auto', tokenParam: 'auto' };
const first = firstAbility(AUTO, 'localhost:11434');

/** All that is tried on a server that refuses everything, with the same words. */
function tried(settings: AbilitySettings, complaint: string): Ability[] {
  const begin = firstAbility(settings, 'localhost:11434');
  const all = [begin];
  for (let next: Ability | undefined = begin; next !== undefined && all.length < 30; ) {
    next = nextAbility(next, complaint, settings, begin);
    if (next !== undefined) all.push(next);
  }
  return all;
}

describe('what a server is asked for first', () => {
  it('is a schema, with the limit’s name that all servers know but OpenAI’s own', () => {
    expect(first).toEqual({
      structured: 'json_schema',
      tokenParam: 'max_tokens',
      temperature: true,
    });
    expect(firstAbility(AUTO, 'api.openai.com').tokenParam).toBe('max_completion_tokens');
    const set = { structured: 'prompt', tokenParam: 'max_completion_tokens' } as const;
    expect(firstAbility(set, 'localhost')).toMatchObject(set);
    expect(settledAbility(first, set)).toMatchObject(set);
    expect(settledAbility(first, AUTO)).toEqual(first);
  });
});

describe('what is tried next', () => {
  it.each([
    ["'max_tokens' is not supported", { tokenParam: 'max_completion_tokens' }],
    ['temperature must be 1', { temperature: false }],
    ['response_format: unknown type json_schema', { structured: 'json_object' }],
    ['', { structured: 'json_object' }],
  ])('follows the complaint "%s"', (complaint, change) => {
    expect(nextAbility(first, complaint, AUTO, first)).toEqual({ ...first, ...change });
  });

  it.each(['', 'max_tokens', 'temperature', 'max_tokens and temperature'])(
    'ends, and never repeats itself, on a server that always says "%s"',
    (complaint) => {
      const all = tried(AUTO, complaint);
      expect(all.length).toBeLessThanOrEqual(6);
      expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
    },
  );

  it('leaves alone what the operator has set', () => {
    const set = { structured: 'json_schema', tokenParam: 'max_tokens' } as const;
    for (const complaint of ['', 'max_tokens', 'response_format']) {
      expect(tried(set, complaint).every((one) => one.structured === 'json_schema')).toBe(true);
      expect(tried(set, complaint).every((one) => one.tokenParam === 'max_tokens')).toBe(true);
    }
  });
});

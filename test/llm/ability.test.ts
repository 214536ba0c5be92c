import { describe, expect, it } from 'vitest';
import { type Ability, type AbilityName, abilitySchema } from '#debate/model/ability-port.ts';
import { type AbilitySettings, firstAbility, nextAbility } from '../../src/llm/ability.ts';
import { abilityNow, learned } from '../../src/llm/known-ability.ts';

const AUTO: AbilitySettings = { structured: 'auto', tokenParam: 'auto' };
const NOW = new Date('2026-11-21T12:00:00Z');
const first = firstAbility(AUTO, 'localhost:8000');

/** All that is tried on a server that refuses everything, with the same words. */
function tried(settings: AbilitySettings, complaint: string, guess = true): Ability[] {
  const begin = firstAbility(settings, 'localhost:11434');
  const all = [begin];
  for (let next: Ability | undefined = begin; next !== undefined && all.length < 30; ) {
    next = nextAbility(next, complaint, settings, { first: begin, guess })?.ability;
    if (next !== undefined) all.push(next);
  }
  return all;
}

describe('what a server is asked for first', () => {
  it('is a schema, with the limit’s name that all servers know but OpenAI’s own', () => {
    expect(first).toEqual(abilitySchema.parse({}));
    expect(first).toMatchObject({ structured: 'json_schema', tokenParam: 'max_tokens' });
    expect(firstAbility(AUTO, 'api.openai.com').tokenParam).toBe('max_completion_tokens');
    const set = { structured: 'prompt', tokenParam: 'max_completion_tokens' } as const;
    expect(firstAbility(set, 'localhost')).toMatchObject(set);
    expect(abilityNow(first, {}, set, NOW)).toMatchObject(set);
    expect(abilityNow(first, {}, AUTO, NOW)).toEqual(first);
  });

  it('has a temperature only where the server is known to take it', () => {
    const takes = (server: string) => firstAbility(AUTO, server).temperature;
    expect(['api.mistral.ai', 'localhost:11434'].map(takes)).toEqual([true, true]);
    expect(['api.openai.com', 'localhost:8000', 'api.mistral.ai.evil.example'].map(takes)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('what is tried next', () => {
  it.each([
    ["'max_tokens' is not supported", { tokenParam: 'max_completion_tokens' }],
    ['response_format: unknown type json_schema', { structured: 'json_object' }],
    ['response_format.json_schema: strict is not permitted', { strict: false }],
    ['strict is not permitted in json_schema', { strict: false }],
    ['System role not supported', { system: false }],
    ['Unexpected role "system"', { system: false }],
    ['max_tokens must be at most 2048', { room: 0.5 }],
    ['', { structured: 'json_object' }],
  ])('follows the complaint "%s"', (complaint, change) => {
    const next = nextAbility(first, complaint, AUTO, { first, guess: true });
    expect(next?.ability).toEqual({ ...first, ...change });
  });

  it('is nothing where the complaint names nothing and the request is not what is wrong', () => {
    const of = (complaint: string) => nextAbility(first, complaint, AUTO, { first, guess: false });
    expect(of('the engine is out of memory')).toBeUndefined();
    expect(of('model not found')).toBeUndefined();
    expect(of('System role not supported')?.named).toBe('system');
  });

  it.each(['', 'max_tokens', 'temperature', 'max_tokens and temperature', 'system role, strict'])(
    'ends, and never repeats itself, on a server that always says "%s"',
    (complaint) => {
      const all = tried(AUTO, complaint);
      expect(all.length).toBeLessThanOrEqual(7);
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

describe('what is known of a server', () => {
  const without = { ...first, system: false };
  const named = (name: AbilityName, how: 'complaint' | 'certain') => new Map([[name, how]]);
  const complained = { ability: without, named: named('system', 'complaint') };

  it('changes nothing after one complaint, and after two in a row', () => {
    const once = learned(first, {}, complained, NOW);
    expect(abilityNow(first, once, AUTO, NOW)).toEqual(first);
    const twice = learned(first, once, complained, NOW);
    expect(abilityNow(first, twice, AUTO, NOW)).toEqual(without);
    const between = learned(first, once, { ability: first, named: new Map() }, NOW);
    expect(between).toEqual({});
  });

  it('holds for a day, and gives way to what the operator sets', () => {
    const ability = { ...first, structured: 'prompt' as const };
    const known = learned(first, {}, { ability, named: named('structured', 'certain') }, NOW);
    const at = (time: string) => abilityNow(first, known, AUTO, new Date(time)).structured;
    expect(at('2026-11-22T11:59:59Z')).toBe('prompt');
    expect(at('2026-11-22T12:00:00Z')).toBe('json_schema');
    const set = { structured: 'json_object', tokenParam: 'auto' } as const;
    expect(abilityNow(first, known, set, NOW).structured).toBe('json_object');
  });

  it('is the same object where an answer taught nothing', () => {
    const known = learned(first, {}, complained, NOW);
    expect(learned(first, known, { ability: without, named: new Map() }, NOW)).toBe(known);
  });

  it('that nobody can read is nothing', () => {
    const known = { structured: { instead: 'by mail', times: 2, at: NOW.toISOString() } };
    expect(abilityNow(first, known, AUTO, NOW)).toEqual(first);
  });
});

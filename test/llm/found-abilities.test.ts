import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, openModelServer } from '../../src/llm/pretend/open-model-server.ts';
import { gradeBy, keptAbilities, modelAt, openAccount } from './asking.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await openModelServer();
});
afterEach(() => server.close());

describe('what a server can do', () => {
  it('is found out over two items and kept, for another start too', async () => {
    server.behave('no-format');
    const abilities = keptAbilities();
    const { account } = openAccount();
    for (let item = 1; item <= 3; item += 1) {
      await gradeBy(modelAt(server.url, { abilities }), account);
    }
    expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual([
      ...['json_schema', 'json_object', undefined],
      ...['json_schema', 'json_object', undefined],
      undefined,
    ]);
    const at = '2026-11-21T12:00:00.000Z';
    expect(abilities.written).toEqual([
      { structured: { instead: 'prompt', times: 1, at } },
      { structured: { instead: 'prompt', times: 2, at } },
    ]);
  });

  it('is not learned from a request that failed in every way', async () => {
    await server.close();
    server = await openModelServer({ behaviour: 'no-format' });
    const abilities = keptAbilities();
    const model = modelAt(server.url, { abilities, structured: 'json_object' });
    expect(await gradeBy(model, openAccount().account)).toEqual({ ok: false, outcome: 'rejected' });
    expect(server.requests.every(({ body }) => body.response_format?.type === 'json_object')).toBe(
      true,
    );
    expect(abilities.written).toEqual([]);
  });

  it('is known to this process although it could not be kept', async () => {
    server.behave('no-schema');
    const abilities = { ...keptAbilities(), put: () => Promise.reject(new Error('no room')) };
    const told: string[] = [];
    const faults = { tell: (fault: unknown, what: string) => told.push(`${what}: ${fault}`) };
    const model = modelAt(server.url, { abilities, faults });
    const { account } = openAccount();
    for (let item = 1; item <= 3; item += 1) {
      expect(await gradeBy(model, account)).toMatchObject({ ok: true });
    }
    expect(server.requests).toHaveLength(5);
    expect(told).toContain('what a model can do could not be kept: Error: no room');
  });

  it('gives way to what the operator sets', async () => {
    const abilities = keptAbilities();
    const { account } = openAccount();
    await gradeBy(modelAt(server.url, { abilities }), account);
    const set = { abilities, structured: 'prompt', tokenParam: 'max_completion_tokens' } as const;
    await gradeBy(modelAt(server.url, set), account);
    expect(server.requests.at(-1)?.body).not.toHaveProperty('response_format');
    expect(server.requests.at(-1)?.body).toHaveProperty('max_completion_tokens');
  });
});

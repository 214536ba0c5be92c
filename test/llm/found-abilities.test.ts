import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, openModelServer } from '../support/model-server/open-model-server.ts';
import { gradeBy, keptAbilities, modelAt, openAccount } from './asking.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await openModelServer();
});
afterEach(() => server.close());

describe('what a server can do', () => {
  it('is found out once and kept, for another start too', async () => {
    server.behave('no-format');
    const abilities = keptAbilities();
    const { account } = openAccount();
    await gradeBy(modelAt(server.url, { abilities }), account);
    expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
    ]);
    await gradeBy(modelAt(server.url, { abilities }), account);
    expect(server.requests).toHaveLength(4);
    expect(abilities.written).toEqual([
      { structured: 'prompt', tokenParam: 'max_tokens', temperature: true },
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

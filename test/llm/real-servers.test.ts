import { afterEach, describe, expect, it } from 'vitest';
import { type ModelServer, openModelServer } from '../../src/llm/pretend/open-model-server.ts';
import { realServers } from '../support/model-server/real-servers.ts';
import { gradeBy, keptAbilities, modelAt, openAccount, QUESTION } from './asking.ts';

let server: ModelServer;
afterEach(() => server.close());

describe('a server as real ones are known to be', () => {
  it.each(realServers)('grades each of three items: $name', async ({ options, requests }) => {
    server = await openModelServer(options);
    const model = modelAt(server.url, { timeoutMs: 20_000 });
    const counts: number[] = [];
    for (const at of requests.keys()) {
      const { account, calls } = openAccount();
      const question = { ...QUESTION, text: `${QUESTION.text} It was run ${at + 1}.` };
      expect(await gradeBy(model, account, question)).toMatchObject({
        ok: true,
        value: { bearing: 'direct', direction: 'undermines' },
      });
      counts.push(calls.length);
    }
    expect(counts).toEqual(requests);
    expect(server.requests).toHaveLength(counts.reduce((sum, count) => sum + count));
  });

  it('is reached by an address with a slash at its end, or the path of the request', async () => {
    server = await openModelServer();
    for (const end of ['/', '//', '/chat/completions']) {
      const answer = await gradeBy(modelAt(`${server.url}${end}`), openAccount().account);
      expect(answer.ok).toBe(true);
    }
  });
});

describe('a way of asking', () => {
  it('is given up after two complaints in a row, for a day', async () => {
    const clock = { now: '2026-11-21T12:00:00Z' };
    const abilities = keptAbilities();
    server = await openModelServer({ behaviour: 'no-schema' });
    const model = modelAt(server.url, { abilities, now: () => new Date(clock.now) });
    const requestsFor = async () => {
      const before = server.requests.length;
      expect(await gradeBy(model, openAccount().account)).toMatchObject({ ok: true });
      return server.requests.length - before;
    };
    expect([await requestsFor(), await requestsFor(), await requestsFor()]).toEqual([2, 2, 1]);
    clock.now = '2026-11-22T11:59:00Z';
    expect(await requestsFor()).toBe(1);
    clock.now = '2026-11-22T12:01:00Z';
    expect([await requestsFor(), await requestsFor()]).toEqual([2, 1]);
    clock.now = '2026-11-23T12:02:00Z';
    server.behave('honest');
    expect(await requestsFor()).toBe(1);
    expect(server.requests.at(-1)?.body.response_format?.type).toBe('json_schema');
    expect(abilities.written.at(-1)).toEqual({});
  });
});

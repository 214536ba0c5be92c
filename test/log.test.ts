import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB';

function listen(options: { pretty?: boolean; secrets?: string[]; level?: string } = {}) {
  const lines: string[] = [];
  const log = createLog({
    level: options.level ?? 'info',
    pretty: options.pretty ?? false,
    secrets: options.secrets ?? [],
    write: (line) => lines.push(line),
  });
  return { log, said: () => lines.join('') };
}

describe('createLog', () => {
  it('writes one JSON object a line, with level, time and message', () => {
    const { log, said } = listen();
    log.info({ shard: 3 }, 'ready');
    log.warn('second');
    const [first, second] = said()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ level: 'info', shard: 3, msg: 'ready' });
    expect(new Date(first.time).getTime()).toBeGreaterThan(0);
    expect(second).toMatchObject({ level: 'warn', msg: 'second' });
  });

  it('writes plain lines for a terminal, on one line each', () => {
    const { log, said } = listen({ pretty: true });
    log.info({ shard: 3 }, 'ready');
    expect(said()).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: ready \{"shard":3\}\n$/);
  });

  it('says nothing below its level', () => {
    const { log, said } = listen({ level: 'warn' });
    log.info('quiet');
    expect(said()).toBe('');
  });

  it.each([false, true])('hides secret keys at every depth (pretty: %s)', (pretty) => {
    const { log, said } = listen({ pretty });
    log.info({ token: 'secret-1', a: { apiKey: 'secret-2', b: { authorization: 'secret-3' } } });
    expect(said()).not.toMatch(/secret-\d/);
    expect(said()).toContain('[hidden]');
  });

  it('hides what a member wrote under each key that could hold it', () => {
    const { log, said } = listen();
    log.info({ text: 'my words', item: { content: 'my words', source: 'my words' } }, 'filed');
    expect(said()).not.toContain('my words');
  });

  it('hides known secrets inside of sentences, also those that JSON writes otherwise', () => {
    const { log, said } = listen({ secrets: ['key-with-"quotes"', 'plain-secret'] });
    log.info('first key-with-"quotes" then plain-secret.');
    expect(said()).not.toMatch(/quotes|plain-secret/);
  });

  it('hides tokens, passwords in addresses and interaction tokens by their shape', () => {
    const { log, said } = listen();
    log.info(`token ${token}`);
    log.info('at postgresql://crux:pa55word@127.0.0.1:5432/crux');
    log.info('sent Authorization: Bearer abcdefgh12345678');
    log.info('PATCH /webhooks/123456789012345678/aW50ZXJhY3Rpb246MTIzNDU2/messages/%40original');
    expect(said()).not.toMatch(/abcdefghij|pa55word|abcdefgh12|aW50ZXJh/);
    expect(said()).toContain('postgresql://crux:[hidden]@127.0.0.1:5432/crux');
  });

  it('keeps type, message, code, stack and cause of an error, and nothing that libraries add', () => {
    const { log, said } = listen();
    const cause = Object.assign(new Error('unique'), { detail: 'Key (text)=(my words)' });
    const err = Object.assign(new TypeError('failed', { cause }), {
      code: '23505',
      requestBody: { json: { content: 'my words' } },
      meta: ['my words'],
    });
    log.error({ err }, 'broken');
    expect(said()).not.toContain('my words');
    expect(JSON.parse(said()).err).toMatchObject({
      type: 'TypeError',
      message: 'failed',
      code: '23505',
      cause: { message: 'unique' },
    });
    expect(JSON.parse(said()).err.stack).toContain('log.test.ts');
  });

  it('logs what is thrown without being an error by its type only', () => {
    const { log, said } = listen();
    log.error({ err: 'my words' }, 'broken');
    expect(JSON.parse(said()).err).toEqual({ message: 'string' });
  });
});

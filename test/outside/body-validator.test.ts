import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBodyValidator } from '../support/openapi/body-validator.ts';
import { withoutClientDefaults } from '../support/openapi/client-defaults.ts';
import { descriptionPath } from '../support/openapi/description.ts';
import { matchPath } from '../support/openapi/path-templates.ts';
import { recordBodies } from '../support/openapi/record-bodies.ts';
import { describedBodies } from './bodies.ts';

// The description is no part of the repository: where it lies beside it, its own cases run too.
const description = descriptionPath();

if (description) {
  const validate = createBodyValidator(description);
  const good = describedBodies.filter(({ fault }) => fault === undefined);
  const bad = describedBodies.filter(({ fault }) => fault !== undefined);

  it.each(good)('$title is a good body', ({ method, path, body }) => {
    expect(validate(method, path, body)).toEqual([]);
  });

  it.each(bad)('$title is a fault', ({ method, path, body, fault }) => {
    expect(validate(method, path, body)).toContainEqual(expect.stringMatching(fault ?? ''));
  });

  it('a fault in one component is told once, not once for each type that it could be', () => {
    const [case81] = bad;
    expect(validate('POST', case81?.path ?? '', case81?.body)).toHaveLength(1);
  });
}

it('a path with fixed words goes before one with variables', () => {
  const templates = ['/webhooks/{a}/{b}/messages/{c}', '/webhooks/{a}/{b}/messages/@original'];
  const match = matchPath(templates, '/api/v10/webhooks/1/t/messages/%40original?x=1');
  expect(match).toEqual({ template: templates[1], params: { a: '1', b: 't' } });
  expect(matchPath(templates, '/webhooks/1/t/messages')).toBeUndefined();
});

it('only the defaults of discord.js are left out of a body', () => {
  expect(withoutClientDefaults({ tts: false, enforce_nonce: true })).toEqual({
    enforce_nonce: true,
  });
  expect(withoutClientDefaults({ type: 4, data: { tts: false, content: 'a' } })).toEqual({
    type: 4,
    data: { content: 'a' },
  });
});

it('each recorded body is one line of JSON, and nothing is recorded without a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crux-bodies-'));
  const file = join(folder, 'bodies.jsonl');
  const record = recordBodies(file);
  record({ method: 'POST', path: '/a', body: { text: 'two\nlines' } });
  record({ method: 'PUT', path: '/b', body: [] });
  recordBodies('')({ method: 'PUT', path: '/c', body: [] });
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).path)).toEqual(['/a', '/b']);
  await rm(folder, { recursive: true });
});

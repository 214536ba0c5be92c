import { expect, it } from 'vitest';
import { withoutClientDefaults } from '../support/openapi/client-defaults.ts';
import { describedFaults, readDescription } from '../support/openapi/description.ts';
import { fieldsOf } from '../support/openapi/json.ts';
import { matchPath } from '../support/openapi/path-templates.ts';
import { reduceDescription } from '../support/openapi/reduce-description.ts';
import { routes } from '../support/openapi/routes.ts';
import { checkBody, takeBodyFaults } from '../support/openapi/sent-bodies.ts';
import { describedBodies } from './bodies.ts';

const good = describedBodies.filter(({ fault }) => fault === undefined);
const bad = describedBodies.filter(({ fault }) => fault !== undefined);

it.each(good)('$title is a good body', ({ method, path, body }) => {
  expect(describedFaults(method, path, body)).toEqual([]);
});

it.each(bad)('$title is a fault', ({ method, path, body, fault }) => {
  expect(describedFaults(method, path, body)).toContainEqual(expect.stringMatching(fault ?? ''));
});

it('a fault in one component is reported once, not once for each type that it could be', () => {
  const [case81] = bad;
  expect(describedFaults('POST', case81?.path ?? '', case81?.body)).toHaveLength(1);
});

it('a body that a test sends is kept with its fault until somebody asks', () => {
  const path = '/channels/1/messages';
  checkBody({ method: 'POST', path, body: { content: 'a' } });
  checkBody({ method: 'POST', path, body: { content: 'a', ephemeral: true } });
  expect(takeBodyFaults()).toEqual([
    expect.stringMatching(
      /^POST \/channels\/1\/messages: body: unknown field ephemeral\n {2}in \{/,
    ),
  ]);
  expect(takeBodyFaults()).toEqual([]);
});

it('the reduced description is what its routes make of it, with where it is from and its licence', () => {
  const description = readDescription();
  const source = 'https://github.com/discord/discord-api-spec, specs/openapi.json at ';
  const info = fieldsOf(description.info);
  expect(info).toMatchObject({ version: '10', license: { name: 'MIT' } });
  expect(info['x-source']).toMatch(new RegExp(`^${source}[0-9a-f]{40}$`));
  expect(reduceDescription(description, routes, String(info['x-source']))).toEqual(description);
});

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

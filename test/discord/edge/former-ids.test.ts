import { describe, expect, test } from 'vitest';
import { actions } from '#discord/actions.ts';
import { presentId } from '#discord/edge/former-ids.ts';
import { parseCustomId } from '#discord/parts/custom-id.ts';

const D = 'debate000001';
const routeOf = (id: string) => presentId(parseCustomId(id)).route;

describe('a button or modal of the version before', () => {
  test.each([
    [`mind:open:${D}:12`, 'credit:open'],
    [`mind:file:${D}:12`, 'credit:file'],
    [`mark:set:${D}:12:checked`, 'mark:source'],
    [`offer:make:${D}:12:14`, 'receipt:offer'],
    [`evidence:yield:${D}:14:12`, 'receipt:yield'],
    [`mark:set:${D}:12:convincing`, 'mark:set'],
    [`mark:dispute:${D}:12`, 'mark:dispute'],
    [`mark:disputed:${D}:12`, 'mark:disputed'],
    [`mark:answer:${D}:12`, 'mark:answer'],
  ])('%s is answered by %s', (id, route) => {
    expect(routeOf(id)).toBe(route);
    expect(Object.keys(actions)).toContain(route);
    expect(presentId(parseCustomId(id))).toMatchObject({ debateId: D });
  });

  test('leaves every id of today as it is', () => {
    for (const name of Object.keys(actions)) expect(routeOf(`${name}:${D}:1:x`)).toBe(name);
  });

  test('leaves what nobody knows to be refused', () => {
    expect(routeOf('constructor:open:x')).toBe('constructor:open');
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidOut } from '#debate/record/rules/laid-out.ts';
import { isIntact, seal } from '#debate/record/rules/seal.ts';
import { cases } from '../../../support/cases.ts';

const values = { form: 'summary/1', items: [{ number: 1, word: 'α' }, { number: 2 }] };
const previous = 'ab'.repeat(32);

describe('a sealed file', () => {
  it('is JSON that holds its place and the hash of all lines but the last', () => {
    const { text, hash } = seal(laidOut(values), { link: 4, previous });
    expect(JSON.parse(text)).toEqual({ ...values, link: 4, previous, hash });
    const lines = text.split('\n');
    const above = `${lines.slice(0, -2).join('\n')}\n`;
    expect(hash).toBe(createHash('sha256').update(above).digest('hex'));
  });

  it('tells of any byte that was changed', () => {
    const { text } = seal(laidOut(values), { link: null, previous: null });
    expect(isIntact(text)).toBe(true);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('x', '0', '\n'), (at, other) => {
        fc.pre(text[at] !== other);
        expect(isIntact(`${text.slice(0, at)}${other}${text.slice(at + 1)}`)).toBe(false);
      }),
      cases(200),
    );
  });
});

describe('laid-out JSON', () => {
  it('reads as the value that it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(laidOut(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      cases(200),
    );
  });

  it('has a line for each object of a list, and none for other lists', () => {
    expect(laidOut({ a: [{ b: [1, 2] }, { c: [] }] })).toBe('{"a":[\n{"b":[1,2]},\n{"c":[]}\n]}');
  });
});

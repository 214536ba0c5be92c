import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberName } from '#debate/core/rules/member-name.ts';
import { anyCharacter } from '../../../support/any-character.ts';
import { cases } from '../../../support/cases.ts';

describe('a member’s name', () => {
  it.each(['Ines', 'Núria Col·lell', 'ジョン・スミス', 'क्\u200dष', '👩‍🚀 Ana', 'a member', '4-2'])(
    'stays as it is: %s',
    (name) => {
      expect(memberName(name)).toBe(name);
    },
  );

  it.each([
    ['dots that part', 'Al · b • c ∙d e· ', 'Al - b - c -d e-'],
    ['line breaks', 'Al\nBo\u2028Cy\r\nDi', 'Al Bo Cy Di'],
    ['what turns text round', 'Al\u202eoB', 'AloB'],
    ['nothing to see', '\u3164\u200b\u2800', 'a member'],
    ['joiners alone', '\u200d\u200c', 'a member'],
  ])('loses %s', (_, raw, shown) => {
    expect(memberName(raw)).toBe(shown);
  });

  it('is one line with something to see, and clean after one time', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (raw) => {
        const name = memberName(raw);
        expect(name).toMatch(/^\S(.*\S)?$/u);
        expect(name).not.toContain(' · ');
        expect(memberName(name)).toBe(name);
      }),
      cases(200),
    );
  });
});

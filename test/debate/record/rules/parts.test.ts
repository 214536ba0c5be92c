import { describe, expect, it } from 'vitest';
import { joinParts } from '#debate/record/rules/join-parts.ts';
import { laidOut } from '#debate/record/rules/laid-out.ts';
import { partsOf } from '#debate/record/rules/parts.ts';
import { seal } from '#debate/record/rules/seal.ts';

const items = Array.from({ length: 300 }, (_, number) => ({ number, name: 'é'.repeat(20) }));
const { text } = seal(laidOut({ form: 'summary/1', items }), { link: 1, previous: null });
const named = (texts: readonly string[]) =>
  texts.map((part, at) => ({ name: `p${at}`, text: part }));

describe('a file in parts', () => {
  it('is cut between lines, no part larger than it may be, and is the file when put together', () => {
    const parts = partsOf(text, 4_000);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.join('')).toBe(text);
    for (const part of parts) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(4_000);
      expect(part.endsWith('\n')).toBe(true);
    }
    expect(partsOf(text, 1_000_000)).toEqual([text]);
  });

  it('is joined again, with other files before and after it', () => {
    const bare = '{"claims":[]}';
    const erasure = seal(laidOut({ form: 'erasure/1' }), { link: 2, previous: null }).text;
    const whole = joinParts(named([bare, ...partsOf(text, 4_000), erasure, text, bare]));
    expect(whole.map((one) => one.text)).toEqual([bare, text, erasure, text, bare]);
    expect(whole[1]?.name).toMatch(/^p1 \+ p2 \+ /);
  });

  it('that holds several one after the other is taken apart', () => {
    const erasures = [1, 2, 3].map(
      (at) => seal(laidOut({ form: 'erasure/1', at }), { link: at, previous: null }).text,
    );
    const whole = joinParts(named([erasures.join(''), text]));
    expect(whole.map((one) => one.text)).toEqual([...erasures, text]);
  });

  it('is not taken for the next file when its end is missing', () => {
    const cut = partsOf(text, 4_000).slice(0, -1);
    const whole = joinParts(named([...cut, text]));
    expect(whole.map((one) => one.text)).toEqual([cut.join(''), text]);
  });
});

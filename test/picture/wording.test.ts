import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wording } from './scenes.ts';

const style = { size: 13, weight: 600 } as const;

describe('words', () => {
  it('are wrapped at spaces, and within a word that is wider than the line', () => {
    expect(wording.wrap('No specialist wins reliably', 110, style)).toEqual([
      'No specialist',
      'wins reliably',
    ]);
    expect(wording.wrap('W'.repeat(20), 100, style).join('')).toBe('W'.repeat(20));
    expect(wording.wrap('', 100, style)).toEqual(['']);
  });

  it('keep every character, in lines that fit', () => {
    const text = fc.string({ unit: fc.constantFrom(...'WMil –Ωж '), maxLength: 60 });
    fc.assert(
      fc.property(text, (said) => {
        const lines = wording.wrap(said, 90, style);
        expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
        for (const line of lines) expect(wording.width(line, style)).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('of Latin, Greek and Cyrillic are drawn as they are', () => {
    for (const text of ['Łódź, naïve “ça”', 'Ωμέγα', 'Живая речь', '±0 → ≥ ½ №']) {
      expect(wording.drawable(text, 'Claim 3')).toBe(text.normalize('NFC'));
    }
  });

  it('leave out characters that the font lacks, or give way where these are most of it', () => {
    expect(wording.drawable('Rockets 🚀 fly', 'Claim 3')).toBe('Rockets fly');
    expect(wording.drawable('漢字だけの題', 'Claim 3')).toBe('Claim 3');
    expect(wording.drawable('كلمة', 'Claim 3')).toBe('Claim 3');
    expect(wording.drawable('', 'Claim 3')).toBe('Claim 3');
  });
});

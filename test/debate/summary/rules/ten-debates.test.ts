import { describe, expect, it } from 'vitest';
import { SUMMARY } from '#debate/summary/rules/constants.ts';
import { emptySides } from '#debate/summary/rules/lines/verdict-line.ts';
import { plainSummary, seenLength } from '#debate/summary/rules/summary-lines.ts';
import { templateSummary } from '#debate/summary/rules/template-summary.ts';
import { tenDebates } from './ten-debates.ts';

describe.each(tenDebates)('the summary of a debate: $name', ({ facts }) => {
  const lines = templateSummary(facts);
  const text = plainSummary(lines);

  it('holds a reason for each side that has any, in whole sentences or cut inside one', () => {
    const quotes = lines.filter(({ kind }) => kind === 'quote');
    expect(quotes).toHaveLength(2 - emptySides(facts.tally).length);
    const said = facts.items.map((item) => item.text.replace(/\s+/g, ' '));
    for (const { parts } of quotes) {
      const [quote] = parts;
      const words = quote?.kind === 'quote' ? quote.text : '';
      expect([...words].length).toBeLessThanOrEqual(SUMMARY.quote);
      expect(words).toMatch(/[.…。]$/);
      expect(said.some((one) => one.startsWith(words.replace(/…$/, '')))).toBe(true);
    }
  });

  it('stays within its limits', () => {
    expect(seenLength(lines)).toBeLessThanOrEqual(SUMMARY.maxChars);
    const verdict = lines.filter(({ kind }) => kind === 'verdict');
    expect(seenLength(verdict)).toBeLessThanOrEqual(200);
    for (const note of lines.filter(({ kind }) => kind === 'note')) {
      expect(seenLength([note])).toBeLessThanOrEqual(SUMMARY.noteChars);
    }
  });

  it('says nothing twice, and leaves no gap where a word should be', () => {
    const sentences = text.split(/(?<=[.:])\s/).filter((sentence) => sentence.length > 40);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(text).not.toMatch(/undefined|null|NaN| {2}|\(\)|“”| \./);
  });
});

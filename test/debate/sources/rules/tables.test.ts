import { describe, expect, it } from 'vitest';
import { KEY_RULES } from '#debate/sources/rules/key-rule.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import { DOI_TWINS, DOI_VERSIONS } from '#debate/sources/rules/tables/doi-parts.ts';
import { MIRRORS } from '#debate/sources/rules/tables/mirrors.ts';
import { WRAPPERS } from '#debate/sources/rules/tables/wrappers.ts';
import { readFiles } from '../../../support/source-tree.ts';

/** The tables that sources are read by, each line with its own example. */

function canonical(raw: string): string {
  const result = parseSource(raw);
  return result.ok ? result.source.canonical : `refused: ${result.fault}`;
}

describe('a line of the tables', () => {
  it.each(KEY_RULES)('of keys reads $example as $is', ({ example, is }) => {
    expect(canonical(example)).toBe(is);
    expect(canonical(`https://www.${example.replace(/^www\./, '')}`)).toBe(is);
  });

  it.each(WRAPPERS)('of wrappers leads from $example to example.org/p', ({ example }) => {
    expect(canonical(example)).toBe('link:example.org/p');
  });

  it.each(WRAPPERS)('of wrappers shows what is behind $example', ({ example, kind }) => {
    const result = parseSource(example);
    const shown = result.ok ? result.source.url : '';
    expect(/^https?:\/\/example\.org\/p$/.test(shown)).toBe(kind === 'door');
  });

  it.each(DOI_VERSIONS)('of versions reads $example as $work', ({ example, work }) => {
    expect(canonical(example)).toBe(canonical(work));
  });

  it.each(DOI_TWINS)('of twins reads $example as $is', ({ example, is }) => {
    expect(canonical(example)).toBe(is);
  });

  it('of mirrors leads to a page of the host that is meant', () => {
    for (const [mirror, meant] of MIRRORS) {
      const host = mirror.endsWith('.') ? `${mirror}example.org` : mirror;
      expect([mirror, canonical(`${host}/some/page`)]).toEqual([
        mirror,
        canonical(`${meant}/some/page`),
      ]);
    }
  });
});

describe('what people paste', () => {
  const groups = (readFiles('test/debate/sources/rules/spellings/*.txt')[0]?.text ?? '')
    .replace(/^# .*\n/gm, '')
    .split(/\n\s*\n/)
    .map((group) => group.split('\n').filter((line) => line !== ''))
    .filter((group) => group.length > 0);

  it.each(groups)('%s is one source in every spelling', (first, ...others) => {
    expect(canonical(first ?? '')).not.toMatch('refused');
    for (const other of others)
      expect([other, canonical(other)]).toEqual([other, canonical(first ?? '')]);
  });

  it('is as many sources as there are groups', () => {
    const keys = groups.map(([first]) => canonical(first ?? ''));
    expect(new Set(keys).size).toBe(groups.length);
    expect(groups.flat().length - groups.length).toBeGreaterThan(150);
  });
});

import { describe, expect, it } from 'vitest';
import { version } from '../src/version.ts';
import { readFiles } from './support/source-tree.ts';

const [changelog] = readFiles('CHANGELOG.md');
const headings = [...(changelog?.text ?? '').matchAll(/^## (.+)$/gm)].map(
  ([, words = '']) => words,
);

describe('the changelog', () => {
  it('begins with what is not released yet, then names the version that runs', () => {
    expect(headings[0]).toBe('[Unreleased]');
    expect(headings[1]).toMatch(new RegExp(`^\\[${version}\\] - \\d{4}-\\d\\d-\\d\\d$`));
  });

  it('names each version once, with its day, the newest first', () => {
    const released = headings.slice(1);
    const days = released.map(
      (words) => /^\[\d+\.\d+\.\d+\] - (\d{4}-\d\d-\d\d)$/.exec(words)?.[1],
    );
    expect(days).not.toContain(undefined);
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set(released).size).toBe(released.length);
  });

  it('sorts changes under the headings of Keep a Changelog', () => {
    const kinds = [...(changelog?.text ?? '').matchAll(/^### (.+)$/gm)].map(([, kind]) => kind);
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(kinds.filter((kind) => !known.includes(kind ?? ''))).toEqual([]);
  });
});

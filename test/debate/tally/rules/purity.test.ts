import { describe, expect, it } from 'vitest';
import { arrowsOf, readFiles, withoutComments } from '../../../support/source-tree.ts';

const files = readFiles('src/debate/{tally,grading}/rules/**/*.ts');

describe('the rules of the tally', () => {
  it('import nothing but themselves and the rules of grading, which import nothing of the tally', () => {
    const may = (from: string) =>
      from.startsWith('src/debate/tally/')
        ? /^src\/debate\/(tally|grading)\/rules\//
        : /^src\/debate\/grading\/rules\//;
    const wrong = files.flatMap(arrowsOf).filter(({ from, to }) => !may(from).test(to));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
    expect(files.length).toBeGreaterThan(30);
  });

  it('read no clock, no chance and no environment', () => {
    const impure = /\b(Date|performance|process|globalThis|console)\b|Math\.random/;
    const wrong = files.filter(({ text }) => impure.test(withoutComments(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles } from './support/source-tree.ts';

const decisions = readFiles('docs/decisions/*.md').map((file) => ({
  ...file,
  name: basename(file.path, '.md'),
  number: basename(file.path).slice(0, 4),
}));
const numbers = decisions.map(({ number }) => number);
const names = decisions.map(({ name }) => name);
const texts = readFiles(
  '*.{md,ts}',
  'Dockerfile',
  'docs/**/*.md',
  'prisma/**/*.prisma',
  '{src,commands,test}/**/*.{ts,js,cjs}',
  '.github/**/*.{yml,md}',
);

describe('the decisions', () => {
  it('are numbered from 0001 on without a gap', () => {
    const expected = decisions.map((_, at) => String(at + 1).padStart(4, '0'));
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers).toEqual(expected);
  });

  it.each(decisions)('$name has its number in its title, a day, and three parts', (decision) => {
    const [title = '', , day = ''] = decision.text.split('\n');
    expect(title).toMatch(new RegExp(`^# ${decision.number} \\S`));
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    const parts = ['Context', 'Decision', 'Consequences'];
    const places = parts.map((part) => decision.text.indexOf(`\n**${part}.**`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('are called by names and numbers that are there', () => {
    const unknown = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/\bdecisions\/(\d{4})(-[\w-]+)?/g)]
        .filter(([, number = '', words]) =>
          words === undefined ? !numbers.includes(number) : !names.includes(number + words),
        )
        .map(([called]) => `${path}: ${called}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are linked to under their own number', () => {
    const links = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/\[(\d{4})\]\(([^)]*)\)/g)].map(([link, number = '', to = '']) => {
        return { path, link, isTrue: basename(to).startsWith(`${number}-`) };
      }),
    );
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter(({ isTrue }) => !isTrue)).toEqual([]);
  });
});

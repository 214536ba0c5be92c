import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { readFiles } from './support/source-tree.ts';

const root = join(import.meta.dirname, '..');
const texts = readFiles('*.md', 'docs/**/*.md');
const textOf = (path: string) =>
  readFiles(path)
    .map(({ text }) => text)
    .join('');
const readme = textOf('README.md');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('has at most 150 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('names npm commands that exist', () => {
    const named = [...readme.matchAll(/\bnpm (?:run ([\w:]+)|(start|test))\b/g)].map(
      ([, run, short]) => run ?? short ?? '',
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('has a line for each command, with all its subcommands', () => {
    const table = readme.split('\n');
    const missing = commands.flatMap((command) => {
      const { name } = command.data;
      const line = table.find((row) => row.startsWith(`| \`/${name}`) || row.includes(`*${name}*`));
      const parts =
        'subcommands' in command ? command.subcommands.map(({ data }) => data.name) : [];
      return [
        ...(line === undefined ? [name] : []),
        ...parts.filter((part) => !line?.includes(part)).map((part) => `${name} ${part}`),
      ];
    });
    expect(missing).toEqual([]);
  });

  it('tells true of db:migration: it runs, and has nothing to write while all is written', () => {
    const words = execFileSync('npm', ['run', '--silent', 'db:migration', '--', 'nothing_new'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(words.trim()).toBe('Nothing to write: the migrations and the schema agree.');
  }, 70_000);
});

describe('the pages for people', () => {
  it('link to files that are there', () => {
    const broken = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map(([, to = '']) => posix.join(posix.dirname(path), to))
        .filter((to) => !existsSync(join(root, to)))
        .map((to) => `${path} links to ${to}`),
    );
    expect(broken).toEqual([]);
  });

  it('name source files that are there', () => {
    const broken = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|test|prisma|commands)\/[\w./-]+)`/g)]
        .map(([, named = '']) => named)
        .filter((named) => !existsSync(join(root, named)))
        .map((named) => `${path} names ${named}`),
    );
    expect(texts.length).toBeGreaterThan(15);
    expect(broken).toEqual([]);
  });
});

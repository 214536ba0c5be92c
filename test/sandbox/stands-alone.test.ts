import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowsOf, readFiles } from '../support/source-tree.ts';

const root = join(import.meta.dirname, '../../src/sandbox');
const files = readFiles('src/sandbox/**/*.{ts,js}');
const inDemo = (path: string) => path.startsWith('src/sandbox/demo/');
const inPage = (path: string) => path.startsWith('src/sandbox/page/');

/** Every import, the types in JSDoc comments of the page included. */
const imports = files.flatMap((file) => [
  ...arrowsOf(file),
  ...[...file.text.matchAll(/import\('([^']+)'\)/g)].map(([, name = '']) => ({
    from: file.path,
    to: name.startsWith('.') ? posix.join(posix.dirname(file.path), name) : name,
    typeOnly: true,
  })),
]);

describe('the sandbox', () => {
  it('imports nothing from outside but the packages that its README names', () => {
    expect(files.length).toBeGreaterThan(80);
    const packages = new Set(
      imports
        .map(({ to }) => to)
        .filter((to) => !to.startsWith('src/sandbox/') && !to.startsWith('node:')),
    );
    expect([...packages].sort()).toEqual(['discord-api-types/v10', 'ws']);
  });

  it('loads no package and no module of Node in the page', () => {
    const loaded = imports.filter(
      ({ from, to, typeOnly }) => !typeOnly && inPage(from) && !to.startsWith('src/sandbox/'),
    );
    expect(loaded).toEqual([]);
  });

  it('works without its demo: nothing outside of it imports it', () => {
    const used = imports.filter(({ from, to }) => inDemo(to) && !inDemo(from));
    expect(used).toEqual([]);
  });

  it('names the bot and its commands in the demo alone', () => {
    const words = /\b(crux|debate|thesis|ballot|argue|claims?)\b/i;
    const all = readFiles('src/sandbox/**/*.{ts,js,html,css,svg}');
    const knowing = all.filter(({ path, text }) => !inDemo(path) && words.test(text));
    expect(knowing.map(({ path }) => path)).toEqual([]);
  });
});

describe('its README', () => {
  const [readme] = readFiles('src/sandbox/README.md');
  const named = [...(readme?.text ?? '').matchAll(/`([\w-]+(?:\/[\w-]+)*)\/`/g)];
  const folders = named.map(([, folder = '']) => folder);

  it('has at most 40 lines', () => {
    expect(readme?.lines).toBeLessThanOrEqual(40);
  });

  it('names only folders that are there, and every folder at the top', () => {
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
    const paths = files.map(({ path }) => path.split('/')).filter((parts) => parts.length > 3);
    const top = new Set(paths.map((parts) => parts[2]));
    expect([...top].filter((folder) => !folders.includes(folder ?? ''))).toEqual([]);
  });
});

describe('its folders', () => {
  it('hold at most 25 files each', () => {
    const counts = new Map<string, number>();
    for (const { path } of readFiles('src/sandbox/**/*.*')) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
  });
});

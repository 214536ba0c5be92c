import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowsOf, findCycle, foldersAt, withoutComments } from './source-tree.ts';
import { openTempFolder, removeTempFolder } from './temp-folder.ts';

const read = (text: string) => arrowsOf({ path: 'src/debate/one.ts', text, lines: 1 });
const arrow = (from: string, to: string) => ({ from, to, dynamic: false, typeOnly: false });

describe('reading imports', () => {
  it.each([
    ["import { a } from '../store/b.ts';", 'src/store/b.ts', false, false],
    ["import a, {\n  b,\n  type C,\n} from './b.ts';", 'src/debate/b.ts', false, false],
    ["import type { A } from 'discord.js';", 'discord.js', false, true],
    ['import * as all from "pg";', 'pg', false, false],
    ["import './effects.ts';", 'src/debate/effects.ts', false, false],
    ["export { a } from './b.ts';", 'src/debate/b.ts', false, false],
    ["export * from './b.ts';", 'src/debate/b.ts', false, false],
    ["const { a } = await import('../sandbox/index.ts');", 'src/sandbox/index.ts', true, false],
  ])('finds %j', (text, to, dynamic, typeOnly) => {
    expect(read(text)).toEqual([{ from: 'src/debate/one.ts', to, dynamic, typeOnly }]);
  });

  it('passes over comments and texts that only look like it', () => {
    expect(read("// import { a } from './a.ts';\n/*\nimport './b.ts';\n*/")).toEqual([]);
    expect(read("const words = 'take it from here'; const more = 'import of goods';")).toEqual([]);
    expect(withoutComments("const url = 'https://a.b'; // process.env")).not.toContain('process');
    expect(withoutComments("const url = 'https://a.b'; // process.env")).toContain('https://a.b');
  });
});

describe('findCycle', () => {
  it('finds the way back, and nothing where there is none', () => {
    const straight = [arrow('a', 'b'), arrow('b', 'c'), arrow('a', 'c')];
    expect(findCycle(straight)).toBeUndefined();
    expect(findCycle([...straight, arrow('c', 'b')])).toEqual(['b', 'c', 'b']);
  });
});

describe('foldersAt', () => {
  it('passes over what .gitignore names, also by patterns, and over files', async () => {
    const folder = await openTempFolder();
    const lines = ['# what a run leaves', '', 'out', '/.cache/', 'report-*/', '*.tmp'];
    await writeFile(join(folder, '.gitignore'), lines.join('\n'));
    for (const name of ['.git', 'src', '.ci', 'out', '.cache', 'report-1', 'a.tmp', 'report']) {
      await mkdir(join(folder, name));
    }
    try {
      expect(foldersAt(folder)).toEqual(['.ci', 'report', 'src']);
    } finally {
      await removeTempFolder(folder);
    }
  });
});

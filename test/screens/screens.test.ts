import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenDebates } from '../debate/summary/rules/ten-debates.ts';
import { arrowsOf, readFiles } from '../support/source-tree.ts';
import { piecesOf } from './pieces.ts';
import { screenHtml } from './screen-html.ts';
import { screenText } from './screen-text.ts';

const wordsOnly = (content: string) => piecesOf([{ type: 10, content }]);

describe('a screen', () => {
  it('is told without the marks of markdown, with its buttons and moments', () => {
    const pieces = piecesOf([
      {
        type: 17,
        components: [
          { type: 10, content: '## A \\*star\\*\n-# **Next:** <t:1795510800:F> in <#12>' },
          { type: 1, components: [{ type: 2, style: 1, label: 'Vote', custom_id: 'a:b:c' }] },
        ],
      },
    ]);
    expect(screenText(pieces)).toBe('A *star*\nNext: Tue, 24 Nov 2026 09:00 in #channel\n[Vote]');
  });

  it('is drawn with nothing in it that a browser would run or fetch', () => {
    const html = screenHtml(
      wordsOnly('**<img src=x>** [a](<https://example.org>) \\<b\\>'),
      new Map(),
    );
    expect(html).toBe('<p><b>&lt;img src=x&gt;</b> <u>a</u> &lt;b&gt;</p>');
  });

  it('is no screen when a part of it cannot be drawn', () => {
    expect(() => piecesOf([{ type: 99 }])).toThrow('type 99');
  });
});

describe('npm run screens', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'screens-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('draws ten debates and every view into a page that needs nothing but itself', async () => {
    const args = ['test/screens/write-screens.ts', '--small', folder];
    const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = text(program.stdout);
    expect((await once(program, 'close'))[0]).toBe(0);
    const [, screens] = /(\d+) screens are in .*screens\.html\n$/.exec(await said) ?? [];
    expect(Number(screens)).toBeGreaterThan(200);
    const page = await readFile(join(folder, 'screens.html'), 'utf8');
    expect(page).not.toMatch(/<(script|link|iframe)|(src|href)="(?!data:image\/png;base64,|#)/);
    expect(page.match(/<img src="data:image\/png/g)?.length).toBeGreaterThanOrEqual(10);
    const told = await readFile(join(folder, 'screens.txt'), 'utf8');
    for (const { name } of tenDebates) expect(told).toContain(`--- ${name}\n`);
  });

  it('has a screen of every file that words one', () => {
    const views = readFiles('src/discord/**/*-{view,modal,modals}.ts').map(({ path }) => path);
    const [shown] = readFiles('test/discord/views/every-message.ts');
    const drawn = shown === undefined ? [] : arrowsOf(shown).map(({ to }) => to);
    expect(views.length).toBeGreaterThan(20);
    expect(views.filter((path) => !drawn.includes(path))).toEqual([]);
  });
});

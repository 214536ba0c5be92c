import { describe, expect, it } from 'vitest';
import { arrowsOf, readFiles } from '../support/source-tree.ts';
import { pageOf, type Section, textOf } from './page.ts';
import { piecesOf } from './pieces.ts';
import { screenHtml } from './screen-html.ts';
import { screenText } from './screen-text.ts';
import { summarySection } from './summary-screens.ts';
import { viewSection } from './view-screens.ts';

const text = (content: string) => piecesOf([{ type: 10, content }]);

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
    expect(screenText(pieces)).toBe(
      'A *star*\nNext: Tue, 24 Nov 2026 09:00 (your time) in #channel\n[Vote]',
    );
  });

  it('is drawn with nothing in it that a browser would run or fetch', () => {
    const html = screenHtml(text('**<img src=x>** [a](<https://example.org>) \\<b\\>'), new Map());
    expect(html).toBe('<p><b>&lt;img src=x&gt;</b> <u>a</u> &lt;b&gt;</p>');
  });

  it('is no screen when a part of it cannot be drawn', () => {
    expect(() => piecesOf([{ type: 99 }])).toThrow('type 99');
  });
});

describe('the page of all screens', () => {
  it('shows ten debates and every view, and needs nothing but itself', async () => {
    const sections: Section[] = [await summarySection(), viewSection()];
    expect(sections.map(({ screens }) => screens.length)).toEqual([10, expect.any(Number)]);
    expect(sections[1]?.screens.length).toBeGreaterThan(150);
    const page = pageOf(sections);
    expect(page).not.toMatch(/<(script|link|iframe)|(src|href)="(?!data:image\/png;base64,|#)/);
    expect(page.match(/<img src="data:image\/png/g)?.length).toBeGreaterThanOrEqual(10);
    expect(textOf(sections)).toContain('--- nothing new');
  });

  it('has a screen of every file that words one', () => {
    const views = readFiles('src/discord/**/*-{view,modal,modals}.ts').map(({ path }) => path);
    const [shown] = readFiles('test/discord/views/every-message.ts');
    const drawn = shown === undefined ? [] : arrowsOf(shown).map(({ to }) => to);
    expect(views.length).toBeGreaterThan(20);
    expect(views.filter((path) => !drawn.includes(path))).toEqual([]);
  });
});

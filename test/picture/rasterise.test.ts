import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createRasteriser } from '../../src/picture/rasterise.ts';
import { escapeXml, toSvg } from '../../src/picture/svg.ts';

const svgOf = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20">${inner}</svg>`;
const textOf = (family: string) =>
  svgOf(`<text x="2" y="15" font-size="14" font-family="${family}">Crux</text>`);

describe('drawing', () => {
  it('knows one font, whatever the machine has: another name draws the same pixels', async () => {
    const rasterise = createRasteriser();
    const own = await rasterise(textOf('Inter'), 10_000);
    const other = await rasterise(textOf('DejaVu Sans'), 10_000);
    expect(PNG.sync.read(Buffer.from(own ?? [])).data.some((value) => value !== 0)).toBe(true);
    expect(Buffer.from(other ?? []).equals(Buffer.from(own ?? []))).toBe(true);
  });

  it('fails for what is no picture or takes longer than it may, and draws the next one', async () => {
    const rasterise = createRasteriser();
    await expect(rasterise('<svg', 10_000)).rejects.toThrow();
    await expect(rasterise(textOf('Inter'), 0)).rejects.toThrow('not drawn within 0 ms');
    expect((await rasterise(textOf('Inter'), 10_000)).length).toBeGreaterThan(100);
  });

  it('cannot be told markup by a title, nor control or half characters', () => {
    const title = '</text><script href="&x;">\u0000\u202e\ud800 it\'s';
    expect(escapeXml(title)).toBe('&lt;/text&gt;&lt;script href=&quot;&amp;x;&quot;&gt; it&#39;s');
    const words = { kind: 'words', x: 0, y: 0, size: 10, weight: 400, tone: 'ink' } as const;
    const shapes = [{ ...words, anchor: 'start' as const, text: title }];
    expect(toSvg({ width: 9, height: 9, shapes }, 1)).not.toContain('<script');
  });
});

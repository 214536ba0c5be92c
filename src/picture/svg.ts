import { FAMILY } from './fonts.ts';
import { palette } from './palette.ts';
import type { Look, Point, Scene, Shape } from './scene.ts';

const OUTLINE = 1.4;

/** The scene as SVG with `scale` pixels per unit. All words are escaped. */
export function toSvg({ width, height, shapes }: Scene, scale: number): string {
  const drawn = shapes.map(draw).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width * scale)}" height="${number(height * scale)}" ` +
    `viewBox="0 0 ${number(width)} ${number(height)}" font-family="${FAMILY}">` +
    `<rect width="100%" height="100%" fill="${palette.ground}"/>${drawn}</svg>`
  );
}

function draw(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height } = shape;
      const place = attributes({ x, y, width, height, rx: Math.min(2, width / 2) });
      return `<rect ${place} ${paint(palette[shape.tone], shape.look)}/>`;
    }
    case 'line':
      return (
        `<polyline points="${points(shape.points)}" fill="none" stroke="${palette[shape.tone]}" ` +
        `stroke-width="${number(shape.width)}" stroke-linejoin="round"${shape.dashed ? ' stroke-dasharray="3 3"' : ''}/>`
      );
    case 'polygon':
      return `<polygon points="${points(shape.points)}" stroke-linejoin="round" ${paint(palette[shape.tone], shape.look)}/>`;
    case 'dot': {
      const { x: cx, y: cy, radius: r } = shape;
      return `<circle ${attributes({ cx, cy, r })} ${paint(palette[shape.tone], shape.look)}/>`;
    }
    case 'words': {
      const { x, y, size, weight, tone, anchor, text } = shape;
      const place = attributes({ x, y, 'font-size': size, 'font-weight': weight });
      return `<text ${place} text-anchor="${anchor}" fill="${palette[tone]}">${escapeXml(text)}</text>`;
    }
  }
}

function paint(colour: string, look: Look): string {
  if (look === 'filled') return `fill="${colour}"`;
  const dashes = look === 'dashed' ? ' stroke-dasharray="2.4 2.4"' : '';
  return `fill="none" stroke="${colour}" stroke-width="${OUTLINE}"${dashes}`;
}

function attributes(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${number(value)}"`)
    .join(' ');
}

function points(all: readonly Point[]): string {
  return all.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
}

/** Thousandths of a unit are finer than anybody sees, and the same on every machine. */
function number(value: number): string {
  return String(Math.round(value * 1_000) / 1_000);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML content, without markup, control characters and lone surrogates. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Cn}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

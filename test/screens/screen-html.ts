import type { Piece } from './pieces.ts';
import { momentText } from './screen-text.ts';

/** Pictures by their address, as they can stand inside the page. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** A screen as HTML, about as Discord draws it on a phone; addresses lead nowhere. */
export function screenHtml(pieces: readonly Piece[], pictures: Pictures): string {
  return pieces.map((piece) => pieceHtml(piece, pictures)).join('\n');
}

function pieceHtml(piece: Piece, pictures: Pictures): string {
  switch (piece.kind) {
    case 'text':
      return piece.markdown.split('\n').map(lineHtml).join('\n');
    case 'buttons': {
      const drawn = piece.buttons.map(
        ({ label, isMain }) => `<b class="button${isMain ? ' main' : ''}">${safe(label)}</b>`,
      );
      return `<p class="row">${drawn.join(' ')}</p>`;
    }
    case 'choice': {
      const options = piece.options.map((one) => `<li>${safe(one)}</li>`).join('');
      return `<details><summary>${safe(piece.placeholder || 'choose')} ▾</summary><ul>${options}</ul></details>`;
    }
    case 'input':
      return `<p class="input${piece.value === '' ? ' empty' : ''}">${safe(piece.value || piece.hint) || '&nbsp;'}</p>`;
    case 'label':
      return `<p class="label">${safe(piece.label)}<small>${safe(piece.description)}</small></p>`;
    case 'picture':
      return pictureHtml(piece.url, piece.alt, pictures);
    case 'file':
      return `<p class="input">${safe(piece.url.replace(/^.*\//, ''))}</p>`;
    case 'divider':
      return '<hr>';
  }
}

function pictureHtml(url: string, alt: string, pictures: Pictures): string {
  const png = pictures.get(url);
  const told = `<p class="alt">Alt text: ${safe(alt)}</p>`;
  if (png === undefined) return told;
  const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return `<img src="${data}" alt="${safe(alt)}">${told}`;
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^### /, 'h4'],
  [/^## /, 'h3'],
  [/^-# /, 'small'],
  [/^&gt; /, 'blockquote'],
];

function lineHtml(line: string): string {
  const escaped = safe(line);
  const mark = MARKS.find(([start]) => start.test(escaped));
  if (mark === undefined) return `<p>${inlineHtml(escaped)}</p>`;
  const [start, tag] = mark;
  return `<${tag}>${inlineHtml(escaped.replace(start, ''))}</${tag}>`;
}

/** Marks inside a line; what is escaped in it is put aside meanwhile. */
function inlineHtml(escaped: string): string {
  const aside: string[] = [];
  const kept = escaped.replace(/\\(&\w+;|.)/gu, (_, sign: string) => {
    aside.push(sign);
    return `\ue000${aside.length - 1}\ue000`;
  });
  return kept
    .replace(/&lt;t:(\d+)(?::(\w))?&gt;/g, (_, seconds: string, style?: string) => {
      return `<i class="moment">${momentText(Number(seconds), style)}</i>`;
    })
    .replace(/&lt;#\d+&gt;/g, '<i class="moment">#channel</i>')
    .replace(/&lt;@&amp;?\d+&gt;|&lt;@\d+&gt;/g, '<i class="moment">@somebody</i>')
    .replace(/\[([^\]]+)\]\(&lt;.+?&gt;\)/g, '<u>$1</u>')
    .replace(/&lt;(https?:.+?)&gt;/g, '<u>$1</u>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\*(.+?)\*/g, '<i>$1</i>')
    .replace(/~~(.+?)~~/g, '<s>$1</s>')
    .replace(/\ue000(\d+)\ue000/g, (_, at: string) => aside[Number(at)] ?? '');
}

export function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

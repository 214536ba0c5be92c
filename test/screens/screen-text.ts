import type { Piece } from './pieces.ts';

/** A screen as plain text: what a person reads, without the marks that Discord draws. */
export function screenText(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join('\n');
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.markdown.split('\n').map(plainLine).join('\n');
    case 'buttons':
      return piece.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'choice':
      return [`(${piece.placeholder || 'choose'})`, ...piece.options.map((one) => `  ${one}`)].join(
        '\n',
      );
    case 'input':
      return `  |${piece.value || piece.hint}|`;
    case 'label':
      return [piece.label, piece.description].filter(Boolean).join('\n  ');
    case 'picture':
      return `(picture: ${piece.alt})`;
    case 'file':
      return `(file: ${piece.url.replace(/^.*\//, '')})`;
    case 'divider':
      return '---';
  }
}

/** One line of markdown without its marks; moments are told in UTC. */
function plainLine(line: string): string {
  return line
    .replace(/^(#{1,3}|-#) /, '')
    .replace(/<t:(\d+)(?::(\w))?>/g, (_, seconds: string, style?: string) =>
      momentText(Number(seconds), style),
    )
    .replace(/<#\d+>/g, '#channel')
    .replace(/<@&?\d+>/g, '@somebody')
    .replace(/\[([^\]]+)\]\(<?[^)>]+>?\)/g, '$1')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/(?<!\\)(\*\*|~~|\*)(?=\S)(.+?)(?<=\S)(?<!\\)\1/g, '$2')
    .replace(/(?<!\\)\*(?=\S)([^*]+?)(?<!\\)\*/g, '$1')
    .replace(/\\(.)/g, '$1');
}

/** A moment as a reader in UTC sees it: `style` is Discord's own letter. */
export function momentText(seconds: number, style = 'f'): string {
  const at = new Date(seconds * 1_000);
  if (style === 'R') return 'in some time';
  const told = at.toUTCString();
  return style === 'D' ? told.slice(5, 16) : told.slice(0, 22);
}

import type { SummaryLine, SummaryPart } from '#debate/summary/rules/summary-lines.ts';
import { escapeLine, escapeText } from '#discord/parts/escape.ts';
import { SUMMARY_TEXTS as TEXTS } from './summary-texts.ts';

/** Addresses of existing cards, by item number. */
export type CardLinks = ReadonlyMap<number, string>;

/** A line of a summary as markdown; members' and models' words are escaped. */
export function lineWords(line: SummaryLine, links: CardLinks): string {
  const words = line.parts.map((part) => partWords(part, line.kind, links)).join('');
  switch (line.kind) {
    case 'title':
      return `## ${words}`;
    case 'quote':
      return `> ${words}`;
    case 'judged':
    case 'record':
    case 'graded':
      return `-# ${words}`;
    default:
      return line.parts.some(({ kind }) => kind === 'strong') ? words : formerWords(line, words);
  }
}

/** Lines of summaries under rules/1, which had no parts set apart. */
function formerWords({ kind }: SummaryLine, joined: string): string {
  // A quote that ends a sentence ends the line too.
  const words = joined.replace(/([.!?…]”)\.$/, '$1');
  // In bold who speaks or who is ahead; the numbers that follow are not.
  const isHead = kind === 'evidence' || kind === 'members';
  return isHead ? words.replace(/^[^:(;]*[^:(;\s]:?/, '**$&**') : words;
}

function partWords(part: SummaryPart, kind: SummaryLine['kind'], links: CardLinks): string {
  switch (part.kind) {
    case 'text':
      return escapeText(part.text);
    case 'strong':
      return `**${escapeText(part.text)}**`;
    case 'title':
      return `*${escapeLine(part.text)}*`;
    case 'moment':
      return `<t:${part.at}:f>`;
    case 'quote':
      return kind === 'quote' ? escapeLine(part.text) : `“${escapeLine(part.text)}”`;
    case 'written':
      return writtenWords(part);
    case 'item': {
      const link = links.get(part.number);
      return link === undefined ? `#${part.number}` : `[#${part.number}](<${link}>)`;
    }
  }
}

/** A model's sentence; struck through once the author of a cited item said that it is wrong. */
function writtenWords({ text, disputedBy = [] }: SummaryPart & { kind: 'written' }): string {
  const words = escapeLine(text);
  if (disputedBy.length === 0) return words;
  const items = disputedBy.map((number) => `#${number}`).join(', ');
  return TEXTS.misrepresents(words, items);
}

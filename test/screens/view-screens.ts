import { everyMessage, everyModal } from '../discord/views/every-message.ts';
import type { Section } from './page.ts';
import { piecesOf } from './pieces.ts';

const WORDS = 'word after word ';

/** Every view and form there is, with texts as long as they may be. */
export function viewSection(): Section {
  const fill = (length: number) =>
    `${WORDS.repeat(length / WORDS.length + 1).slice(0, length - 1)}.`;
  const messages = everyMessage(fill).map(([name, { components }]) => ({
    name,
    pieces: piecesOf(components),
  }));
  const forms = everyModal(fill).map(([name, { title, components }]) => ({
    name: `form: ${name}`,
    pieces: [{ kind: 'text' as const, markdown: `### ${title}` }, ...piecesOf(components)],
  }));
  return {
    title: 'Every view at its largest',
    screens: [...messages, ...forms],
    pictures: new Map(),
  };
}

import { button, element } from '../ui/dom.js';

/**
 * What a channel without messages shows.
 * @param {string} channel @param {(command: string) => void} pick
 * @param {string[]} commands Those to suggest, by name.
 */
export function emptyChannel(channel, pick, commands) {
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, `Nothing in #${channel} yet that you can see.`),
    element('p', {}, 'Type / below to see every command, or start with one of these:'),
    element(
      'div',
      { class: 'row' },
      ...commands.map((name) =>
        button({ class: 'secondary', onclick: () => pick(name) }, `/${name}`),
      ),
    ),
  );
}

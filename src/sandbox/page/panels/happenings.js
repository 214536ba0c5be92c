import { element } from '../ui/dom.js';

/** @typedef {import('../../contract/sandbox.ts').Happening} Happening */

const SHOWN = 100;

/** The list of events behind the screen, newest first. */
export function createHappenings() {
  let last = 0;
  const list = element('ol', { class: 'happenings', reversed: true });
  const title = element('h3', {}, 'What happened');
  return {
    root: element('section', { 'aria-label': 'What happened' }, title, list),
    /** Number of the newest. */
    last: () => last,
    /** @param {Happening[]} more Oldest first. */
    add(more) {
      const fresh = more.filter(({ number }) => number > last);
      last = fresh.at(-1)?.number ?? last;
      list.prepend(...fresh.reverse().map(line));
      while (list.childElementCount > SHOWN) list.lastElementChild?.remove();
    },
  };
}

/** @param {Happening} happening */
function line({ at, text }) {
  const time = new Date(at);
  const clock = element(
    'time',
    { datetime: time.toISOString() },
    time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  );
  return element('li', {}, clock, ` ${text}`);
}

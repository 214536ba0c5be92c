import { button, byId, element } from '../ui/dom.js';
import { fetchInside } from './controls-api.js';
import { workingList } from './working.js';

/** @typedef {import('../../contract/page-api.ts').PageInside} PageInside */

/**
 * What is behind the selected message: pressing anything in one, or moving the focus into it,
 * selects it while this part is open; at first it is the newest one.
 * @param {import('./panels.js').Surroundings} page
 */
export function createInside(page) {
  const found = element('div', { class: 'found' });
  const root = element(
    'div',
    {},
    element('p', { class: 'hint' }, 'Click a message, or go through them:'),
    element('div', { class: 'row' }, step('Older', -1), step('Newer', 1)),
    found,
  );
  let chosen = '';
  let shown = '';
  const messages = byId('messages');

  const articles = () =>
    /** @type {HTMLElement[]} */ ([...messages.querySelectorAll('[data-message]')]);
  const idOf = (/** @type {Element | null | undefined} */ node) =>
    node instanceof HTMLElement ? (node.dataset.message ?? '') : '';

  /** @param {string} label @param {number} by */
  function step(label, by) {
    return button({ class: 'secondary', onclick: () => move(by) }, label);
  }

  /** @param {number} by */
  function move(by) {
    const all = articles();
    const at = all.findIndex((one) => idOf(one) === chosen);
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    next?.scrollIntoView({ block: 'nearest' });
    choose(idOf(next));
  }

  /** @param {string} id */
  function choose(id) {
    chosen = id;
    for (const one of articles())
      one.classList.toggle('looked-into', id !== '' && idOf(one) === id);
    if (id !== '') look();
  }

  /** @param {Event} event */
  function point({ target }) {
    if (target instanceof Element) choose(idOf(target.closest('[data-message]')) || chosen);
  }

  async function look() {
    const of = chosen;
    try {
      const inside = await fetchInside(page.place().as, of);
      const stamp = JSON.stringify(inside);
      if (of !== chosen || stamp === shown) return;
      shown = stamp;
      found.replaceChildren(...view(inside));
    } catch (error) {
      shown = '';
      found.replaceChildren(element('p', {}, error instanceof Error ? error.message : ''));
    }
  }

  return {
    root,
    show() {
      if (root.hidden) return;
      if (!articles().some((one) => idOf(one) === chosen)) choose(idOf(articles().at(-1)));
    },
    /** @param {boolean} isShown */
    toggled(isShown) {
      for (const type of ['click', 'focusin']) {
        messages.removeEventListener(type, point);
        if (isShown) messages.addEventListener(type, point);
      }
      if (!isShown) choose('');
    },
  };
}

/** @param {PageInside} inside @returns {Node[]} */
function view({ message, limits, what, answeredMs, rows, working }) {
  const took = answeredMs === undefined ? '' : `, answered after ${answeredMs} ms`;
  return [
    element('h3', {}, 'How it came'),
    element(
      'p',
      {},
      what ? `${what}${took}.` : 'The bot posted it by itself, or before the start.',
    ),
    element('h3', {}, 'Discord’s limits'),
    element('ul', { class: 'limits' }, ...limits.map(limit)),
    element('h3', {}, 'Rows written'),
    ...(rows
      ? rowsView(rows)
      : [element('p', {}, 'Known only for what somebody did since the start.')]),
    ...(working
      ? [element('h3', {}, 'How its numbers were worked out'), workingList(working)]
      : []),
    element('h3', {}, 'JSON'),
    element('pre', { tabindex: 0 }, element('code', {}, JSON.stringify(message, null, 1))),
  ].filter((node) => node !== undefined);
}

/** @param {PageInside['limits'][number]} limit */
function limit({ name, used, most }) {
  const label = `${used.toLocaleString()} of ${most.toLocaleString()} ${name}`;
  return element(
    'li',
    {},
    label,
    element('meter', { max: most, value: used, 'aria-label': label }),
  );
}

/** @param {NonNullable<PageInside['rows']>} rows */
function rowsView(rows) {
  if (rows.length === 0) return [element('p', {}, 'None that still exist.')];
  return rows.map(({ table, count, rows: some }) =>
    element(
      'details',
      {},
      element('summary', {}, `${table}: ${count}`),
      element('pre', { tabindex: 0 }, element('code', {}, JSON.stringify(some, null, 1))),
    ),
  );
}

import { button, element, freshId } from '../ui/dom.js';

/** @typedef {import('../../contract/surroundings.ts').WorkingStep} WorkingStep */

/**
 * How the numbers of a message were computed: an expandable part per step, with links down to its
 * inputs and up to the steps that use it.
 * @param {WorkingStep[]} steps The result first.
 */
export function workingList(steps) {
  const prefix = freshId('working');
  /** @type {Map<string, HTMLDetailsElement>} */
  const parts = new Map();
  const titles = new Map(steps.map(({ id, title }) => [id, title]));

  /** @param {string} id */
  function go(id) {
    const part = parts.get(id);
    if (!part) return;
    part.open = true;
    part.scrollIntoView({ block: 'nearest' });
    part.querySelector('summary')?.focus();
  }

  /** @param {string} word @param {string[]} ids */
  function links(word, ids) {
    if (ids.length === 0) return undefined;
    return element(
      'p',
      {},
      `${word}: `,
      ...ids.flatMap((id) => [
        button(
          { class: 'link', onclick: () => go(id) },
          (titles.get(id) ?? id).replace(/[,:].*$/, ''),
        ),
        ' ',
      ]),
    );
  }

  const nodes = steps.map(({ id, title, lines, from }, at) => {
    const above = steps.filter((step) => step.from.includes(id)).map((step) => step.id);
    const part = element(
      'details',
      { id: `${prefix}-${id}`, open: at === 0 },
      element('summary', {}, title),
      ...lines.map((line) => element('p', {}, line)),
      links('From', from),
      links('Goes into', above),
    );
    parts.set(id, part);
    return part;
  });
  return element('div', { class: 'working' }, ...nodes);
}

import { button, element } from '../ui/dom.js';

/** @typedef {import('../../contract/page-api.ts').PageControls} PageControls */
/** @typedef {PageControls['troubles'][number]} Trouble */

/** A button for each trouble, with what to watch for. @param {import('./panels.js').Act} act */
export function createTrouble(act) {
  const root = element('div', {});
  /** @type {Map<string, HTMLButtonElement>} */
  const buttons = new Map();

  /** @param {Trouble} trouble */
  function row({ id, label, watch, kind }) {
    const made = button({ class: 'secondary', 'data-trouble': id, onclick: press }, label);
    buttons.set(id, made);
    function press() {
      const on = kind === 'once' || made.getAttribute('aria-pressed') !== 'true';
      act(made, '/api/trouble', { id, on });
    }
    return element('li', {}, made, element('p', { class: 'hint' }, `Watch: ${watch}`));
  }

  /** @param {Trouble[]} troubles */
  function draw(troubles) {
    const groups = [...new Set(troubles.map(({ group }) => group))];
    buttons.clear();
    root.replaceChildren(
      ...groups.flatMap((group) => [
        element('h3', {}, group),
        element(
          'ul',
          { class: 'troubles' },
          ...troubles.filter((one) => one.group === group).map(row),
        ),
      ]),
    );
  }

  return {
    root,
    /** @param {PageControls} controls */
    show({ troubles }) {
      const ids = troubles.map(({ id }) => id).join();
      if (root.dataset.ids !== ids) draw(troubles);
      root.dataset.ids = ids;
      for (const { id, kind, isOn } of troubles) {
        const button = buttons.get(id);
        if (kind === 'lasting') button?.setAttribute('aria-pressed', String(isOn));
        else button?.classList.toggle('on', isOn);
      }
    },
  };
}

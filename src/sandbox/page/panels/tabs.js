import { button, element, freshId } from '../ui/dom.js';

/** @typedef {{ root: HTMLElement, toggled?: (isShown: boolean) => void }} Part */

/**
 * Tabs as in https://www.w3.org/WAI/ARIA/apg/patterns/tabs/: arrow keys move and show.
 * @param {string} label @param {Record<string, Part>} parts By the word on the tab.
 * @param {() => void} onChange
 */
export function createTabs(label, parts, onChange) {
  let shown = Object.keys(parts)[0] ?? '';
  const made = Object.entries(parts).map(([name, part]) => {
    const id = freshId('tab');
    part.root.id = freshId('panel');
    part.root.setAttribute('role', 'tabpanel');
    part.root.setAttribute('aria-labelledby', id);
    const tab = button(
      { id, role: 'tab', 'aria-controls': part.root.id, onclick: () => show(name) },
      name,
    );
    return { name, part, tab };
  });
  const list = element(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: onKey },
    ...made.map(({ tab }) => tab),
  );

  /** @param {string} wanted */
  function show(wanted) {
    shown = wanted;
    draw();
    for (const { name, part } of made) part.toggled?.(name === shown);
    onChange();
  }

  function draw() {
    for (const { name, part, tab } of made) {
      const isShown = name === shown;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      part.root.hidden = !isShown;
    }
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const at = made.findIndex(({ name }) => name === shown);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = made.at(next % made.length);
    if (!to) return;
    show(to.name);
    to.tab.focus();
  }

  const root = element('div', {}, list, ...made.map(({ part }) => part.root));
  draw();
  return { root, shown: () => shown };
}

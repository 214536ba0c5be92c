import { element, freshId } from '../ui/dom.js';

/** @template Value @typedef {{ label: string, detail?: string | undefined, value: Value }} Suggestion */

/**
 * The list of suggestions for a text field: arrow keys move, Enter accepts the marked one, Tab the
 * marked or the first one, Escape closes. The focus stays in the field.
 * @template Value
 * @param {{ input: HTMLTextAreaElement, list: HTMLElement, onPick: (value: Value) => void }} parts
 */
export function createSuggestions({ input, list, onPick }) {
  /** @type {{ node: HTMLElement, value: Value }[]} */
  let shown = [];
  let active = -1;
  list.setAttribute('role', 'listbox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  // Otherwise a press on the list would take the focus, and close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', hide);
  hide();

  function hide() {
    list.hidden = true;
    mark(-1);
  }

  /** @param {number} at */
  function mark(at) {
    shown[active]?.node.setAttribute('aria-selected', 'false');
    active = at;
    const node = shown[at]?.node;
    node?.setAttribute('aria-selected', 'true');
    node?.scrollIntoView({ block: 'nearest' });
    if (node) input.setAttribute('aria-activedescendant', node.id);
    else input.removeAttribute('aria-activedescendant');
  }

  /** @param {Value} value */
  function take(value) {
    hide();
    onPick(value);
  }

  return {
    hide,
    /**
     * @param {string} label What the list contains. @param {Suggestion<Value>[]} suggestions
     * @param {boolean} markFirst Whether the first one is marked, so that Enter accepts it.
     */
    show(label, suggestions, markFirst) {
      active = -1;
      list.setAttribute('aria-label', label);
      shown = suggestions.map(({ label: words, detail, value }) => ({
        value,
        node: element(
          'li',
          {
            id: freshId('suggestion'),
            role: 'option',
            'aria-selected': 'false',
            onclick: () => take(value),
          },
          element('span', {}, words),
          detail && element('small', {}, detail),
        ),
      }));
      list.replaceChildren(...shown.map(({ node }) => node));
      list.hidden = shown.length === 0;
      mark(markFirst && shown.length > 0 ? 0 : -1);
    },
    /** True if the list handled the key. @param {KeyboardEvent} event */
    key(event) {
      if (list.hidden || event.isComposing) return false;
      const marked = shown[active];
      const first = event.key === 'Tab' && !event.shiftKey ? shown[0] : undefined;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) mark((Math.max(active, step < 0 ? 0 : -1) + step + shown.length) % shown.length);
      else if (event.key === 'Escape') hide();
      else if (event.key === 'Enter' && marked && !event.shiftKey) take(marked.value);
      else if (first) take((marked ?? first).value);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

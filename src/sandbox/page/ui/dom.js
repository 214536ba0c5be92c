/** @typedef {Node | string | undefined | null | false} Child */
/**
 * @typedef {Record<string, string | number | boolean | undefined | ((event: never) => void)>} Props
 */

/**
 * Makes an element. Strings become text nodes, so no text of a member is ever read as HTML. A
 * function under `onclick` and the like is a listener; `true` sets an empty attribute; `false` and
 * undefined set none.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Props} [props] @param {Child[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  made.append(...present(children));
  return made;
}

/** A button that does not submit a form. @param {Props} props @param {Child[]} children */
export function button(props, ...children) {
  return element('button', { type: 'button', ...props }, ...children);
}

/** @param {Child[]} children @returns {(Node | string)[]} */
function present(children) {
  return children.filter((child) => child !== undefined && child !== null && child !== false);
}

/**
 * The element with this id, which must be in index.html.
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return /** @type {E} */ (found);
}

/** Whether what a part shows differs from the last call for it. @param {HTMLElement} part @param {unknown} shown */
export function hasNews(part, shown) {
  const stamp = JSON.stringify(shown);
  if (part.dataset.stamp === stamp) return false;
  part.dataset.stamp = stamp;
  return true;
}

/**
 * Fills a select; it keeps its choice if possible, unless another one is given.
 * @param {HTMLSelectElement} select @param {[value: string, label: string][]} choices @param {string} [chosen]
 */
export function fillSelect(select, choices, chosen = select.value) {
  // Redrawing the choices would close the list while somebody has it open.
  if (hasNews(select, choices)) {
    select.replaceChildren(...choices.map(([value, label]) => element('option', { value }, label)));
  }
  if (choices.some(([value]) => value === chosen)) select.value = chosen;
}

let lastId = 0;

/** An id that no other element of the page has. @param {string} prefix */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

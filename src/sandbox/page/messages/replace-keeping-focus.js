/**
 * Replaces a message with its new version. Open lists stay open. The focus stays on its control. If
 * that is gone, it moves to the new text, never to a control that took the old one's place: a
 * second press would answer something that nobody has read.
 * @param {HTMLElement} before @param {HTMLElement} after
 */
export function replaceKeepingFocus(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  const open = [...before.querySelectorAll('[aria-expanded="true"]')].map(keyOf);
  before.replaceWith(after);
  for (const control of after.querySelectorAll('[aria-expanded="false"]')) {
    if (open.includes(keyOf(control))) /** @type {HTMLElement} */ (control).click();
  }
  if (focused === before) return after.focus({ preventScroll: true });
  if (!focused) return;
  const same = sameKey(after, focused);
  if (same) return same.focus({ preventScroll: true });
  const statement = newStatement(before, after);
  if (statement) return read(statement);
  (sameLabel(after, focused) ?? after).focus({ preventScroll: true });
}

/** @param {Element} control */
function keyOf(control) {
  return /** @type {HTMLElement} */ (control).dataset.key;
}

/** @param {Element} control */
function labelOf(control) {
  return (control.querySelector('.visually-hidden') ?? control).textContent;
}

/** @param {HTMLElement} root */
function controlsIn(root) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-key]:not(:disabled)')]);
}

/** @param {HTMLElement} root @param {Element} focused */
function sameKey(root, focused) {
  if (!keyOf(focused)) return undefined;
  return controlsIn(root).find((control) => keyOf(control) === keyOf(focused));
}

/** A control with the same label below the same statement does the same. @param {HTMLElement} root @param {Element} focused */
function sameLabel(root, focused) {
  return controlsIn(root).find((control) => labelOf(control) === labelOf(focused));
}

/**
 * The first heading that is new.
 * @param {HTMLElement} before @param {HTMLElement} after
 */
function newStatement(before, after) {
  const headings = 'h3, h4, h5';
  const old = new Set([...before.querySelectorAll(headings)].map((each) => each.textContent));
  return /** @type {HTMLElement | undefined} */ (
    [...after.querySelectorAll(headings)].find((each) => !old.has(each.textContent))
  );
}

/** @param {HTMLElement} statement */
function read(statement) {
  statement.tabIndex = -1;
  statement.focus({ preventScroll: true });
  statement.scrollIntoView({ block: 'nearest' });
}

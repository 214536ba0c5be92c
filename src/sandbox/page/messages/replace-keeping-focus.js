/**
 * Replaces a message by its new version; lists that were open and the focus stay where they were.
 * @param {HTMLElement} before @param {HTMLElement} after
 */
export function replaceKeepingFocus(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  const open = [...before.querySelectorAll('[aria-expanded="true"]')].map(keyOf);
  before.replaceWith(after);
  for (const control of after.querySelectorAll('[aria-expanded="false"]')) {
    if (open.includes(keyOf(control))) /** @type {HTMLElement} */ (control).click();
  }
  if (focused) (sameControl(after, focused) ?? after).focus({ preventScroll: true });
}

/** @param {Element} control */
function keyOf(control) {
  return /** @type {HTMLElement} */ (control).dataset.key;
}

/** @param {Element} control */
function labelOf(control) {
  return (control.querySelector('.visually-hidden') ?? control).textContent;
}

/**
 * The control with the same key, else the one with the same label: a custom id may hold a state
 * that changed with the message.
 * @param {HTMLElement} root @param {Element} focused
 */
function sameControl(root, focused) {
  if (!keyOf(focused)) return undefined;
  const controls = /** @type {HTMLElement[]} */ ([
    ...root.querySelectorAll('[data-key]:not(:disabled)'),
  ]);
  return (
    controls.find((control) => keyOf(control) === keyOf(focused)) ??
    controls.find((control) => labelOf(control) === labelOf(focused))
  );
}

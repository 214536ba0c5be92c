/**
 * A button that shows and hides a part of the page. Escape inside the part hides it and brings the
 * focus back to the button.
 * @param {HTMLElement} button With aria-controls. @param {HTMLElement} part
 * @param {(isOpen: boolean) => void} onChange
 */
export function createDisclosure(button, part, onChange) {
  /** @param {boolean} isOpen */
  function set(isOpen) {
    part.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    onChange(isOpen);
  }

  button.addEventListener('click', () => {
    set(part.hidden === true);
    if (part.hidden === false)
      /** @type {HTMLElement | null} */ (part.querySelector('[tabindex="-1"]'))?.focus();
  });
  part.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    set(false);
    button.focus();
  });
}

import { button, byId, element } from '../ui/dom.js';

/**
 * Shows a picture as large as the window allows; Escape, a press beside it and the button close it.
 * @param {string} address @param {string} alt
 */
export function zoom(address, alt) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('zoom'));
  const close = button({ class: 'secondary' }, 'Close');
  const whole = element(
    'a',
    { class: 'button secondary', href: address, target: '_blank', rel: 'noopener' },
    'Open in a new tab',
  );
  close.addEventListener('click', () => dialog.close());
  dialog.onclick = (event) => event.target === dialog && dialog.close();
  dialog.replaceChildren(
    element('img', { src: address, alt }),
    element('div', { class: 'row' }, close, whole),
  );
  dialog.showModal();
  close.focus();
}

import { button, element } from '../ui/dom.js';

/** @typedef {{ label: string, style?: string, press: (pressed: HTMLButtonElement) => void }} MenuItem */

/** How long to press on a touch screen to open a message's menu. */
const LONG_PRESS_MS = 500;

/** @type {{ close: (back: boolean) => void } | undefined} */
let open;

/**
 * Opens a menu at a position on the screen: arrow keys move in it, Escape and a press elsewhere
 * close it, and the focus returns to where it was.
 * @param {{ x: number, y: number }} at CSS pixels. @param {string} label @param {MenuItem[]} items
 */
export function openMenu(at, label, items) {
  open?.close(false);
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const buttons = items.map((item) => {
    const made = button(
      { role: 'menuitem', tabindex: -1, class: item.style, onclick: take },
      item.label,
    );
    function take() {
      close(true);
      item.press(made);
    }
    return made;
  });
  const menu = element(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': label, onkeydown: onKey },
    ...buttons,
  );

  /** @param {boolean} back Whether the focus returns. */
  function close(back) {
    document.removeEventListener('pointerdown', outside, true);
    menu.remove();
    open = undefined;
    if (back && before?.isConnected) before.focus({ preventScroll: true });
  }

  /** @param {PointerEvent} event */
  function outside(event) {
    if (!menu.contains(/** @type {Node} */ (event.target))) close(false);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else if (next === undefined) return;
    else buttons.at(next % buttons.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  // In the main part, like everything that belongs to the channel.
  (document.querySelector('main') ?? document.body).append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 4))}px`;
  document.addEventListener('pointerdown', outside, true);
  open = { close };
  buttons[0]?.focus();
}

/**
 * Makes a node open a menu with the right mouse button, the menu key and a long press.
 * Links, pictures, fields and selected text keep the browser's own menu.
 * @param {HTMLElement} node @param {(at: { x: number, y: number }) => void} show
 */
export function opensMenu(node, show) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const stop = () => clearTimeout(timer);
  /** @param {Event} event */
  const isOwn = ({ target }) =>
    !(/** @type {Element} */ (target).closest('a, img, input, textarea')) &&
    String(getSelection()) === '';

  node.addEventListener('contextmenu', (event) => {
    stop();
    if (!isOwn(event)) return;
    event.preventDefault();
    const box = node.getBoundingClientRect();
    // The menu key has no pointer position.
    const isPointed = event.clientX !== 0 || event.clientY !== 0;
    show(
      isPointed ? { x: event.clientX, y: event.clientY } : { x: box.left + 60, y: box.top + 24 },
    );
  });
  node.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' || !isOwn(event)) return;
    const at = { x: event.clientX, y: event.clientY };
    stop();
    timer = setTimeout(() => show(at), LONG_PRESS_MS);
  });
  for (const name of ['pointerup', 'pointercancel', 'pointermove']) {
    node.addEventListener(name, stop);
  }
}

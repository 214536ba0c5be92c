import { button, element, freshId } from './dom.js';

/** @typedef {{ label: string, value: string, description?: string | undefined }} ListChoice */
/**
 * @typedef {object} ChoiceListOptions
 * @property {string} key Stored as data-key, so that an update can find the focused control.
 * @property {string} label What a screen reader calls it.
 * @property {string} placeholder
 * @property {ListChoice[]} choices
 * @property {string[]} chosen
 * @property {number} least @property {number} most How many may be chosen.
 * @property {boolean} [disabled]
 * @property {(values: string[], opener: HTMLButtonElement) => void} onChoose
 */

/**
 * A select that shows each choice with its description in a list below its button. A native
 * select has no room for descriptions, and changes its value with every arrow key.
 * @param {ChoiceListOptions} options
 */
export function choiceList(options) {
  const { choices, least, most } = options;
  const several = most > 1;
  let chosen = [...options.chosen];
  const id = freshId('choices');
  const shown = element('span', { class: 'chosen' });
  const opener = button(
    {
      class: 'choice-opener',
      'data-key': options.key,
      'aria-expanded': 'false',
      'aria-controls': id,
      disabled: options.disabled,
      onclick: () => toggle(panel.hidden === true),
    },
    element('span', { class: 'visually-hidden' }, `${options.label}: `),
    shown,
  );
  const buttons = choices.map((choice) => choiceButton(choice, () => pick(choice.value)));
  const done = button({ class: 'primary', onclick: finish }, 'Done');
  const panel = element(
    'div',
    { id, class: 'choices', role: 'group', 'aria-label': options.label, hidden: true },
    ...buttons,
    several && element('div', { class: 'choices-end' }, done),
  );
  const root = element('div', { class: 'choice-list', onkeydown: onKey }, opener, panel);

  /** @param {boolean} open */
  function toggle(open) {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) panel.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} value */
  function pick(value) {
    if (!several) {
      chosen = chosen[0] === value && least === 0 ? [] : [value];
      return finish();
    }
    if (chosen.includes(value)) chosen = chosen.filter((each) => each !== value);
    else if (chosen.length < most) chosen = [...chosen, value];
    show();
  }

  function finish() {
    if (chosen.length < least) return;
    show();
    toggle(false);
    opener.focus();
    options.onChoose(chosen, opener);
  }

  function show() {
    const picked = choices.filter((choice) => chosen.includes(choice.value));
    shown.textContent = picked.map((choice) => choice.label).join(', ') || options.placeholder;
    shown.classList.toggle('placeholder', picked.length === 0);
    buttons.forEach((button, at) => {
      const value = choices[at]?.value ?? '';
      button.setAttribute('aria-pressed', String(chosen.includes(value)));
    });
    if (chosen.length < least) done.setAttribute('aria-disabled', 'true');
    else done.removeAttribute('aria-disabled');
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      event.stopPropagation();
      toggle(false);
      opener.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || opener.disabled) return;
    event.preventDefault();
    toggle(true);
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = at < 0 && step < 0 ? -1 : (at + step) % buttons.length;
    buttons.at(next)?.focus();
  }

  show();
  return root;
}

/** @param {ListChoice} choice @param {() => void} press */
function choiceButton(choice, press) {
  return button(
    { class: 'choice', 'data-value': choice.value, onclick: press },
    element('span', {}, choice.label),
    choice.description && element('small', {}, choice.description),
  );
}

import { element } from '../ui/dom.js';
import { createSuggestions } from './suggestions.js';
import { limits, typedValue } from './typed-value.js';

/** @typedef {import('discord-api-types/v10').APIApplicationCommandBasicOption} Option */
/** @typedef {import('./option-fields.js').FieldContext} FieldContext */

/** How long to wait for the next letter before the bot is asked. */
const TYPING_MS = 120;

/**
 * A text field whose suggestions come from the bot while somebody types.
 * @param {Option} option @param {FieldContext} context
 */
export function autocompleteField(option, context) {
  const control = element('input', { type: 'text', autocomplete: 'off', ...limits(option) });
  const list = element('ul', { class: 'suggestions', 'aria-label': option.name });
  /** @type {import('../../contract/member-actions.ts').Choice | undefined} */
  let picked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let asked = 0;
  const suggestions = createSuggestions({
    input: control,
    list,
    onPick: (/** @type {import('../../contract/member-actions.ts').Choice} */ choice) => {
      picked = choice;
      control.value = choice.name;
      asked += 1;
    },
  });

  async function suggest() {
    asked += 1;
    const mine = asked;
    const choices = await context.autocomplete(option.name);
    // Only the answer to what was typed last is shown, whichever comes first.
    if (mine !== asked || document.activeElement !== control) return;
    suggestions.show(
      choices.map((choice) => ({ label: choice.name, value: choice })),
      false,
    );
  }

  control.addEventListener('input', () => {
    picked = undefined;
    clearTimeout(timer);
    timer = setTimeout(suggest, TYPING_MS);
  });
  control.addEventListener('focus', () => {
    if (!picked) suggest();
  });
  control.addEventListener('keydown', (event) => {
    if (!suggestions.key(event) && event.key === 'ArrowDown') suggest();
  });
  return {
    control,
    extra: list,
    read: () => (picked ? picked.value : typedValue(option, control.value)),
  };
}

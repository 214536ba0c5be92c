import { externalLink } from '../markdown/markdown-view.js';
import { choiceList } from '../ui/choice-list.js';
import { button, element } from '../ui/dom.js';

/** @typedef {import('discord-api-types/v10').APISelectMenuComponent} Select */
/** @typedef {import('discord-api-types/v10').APIButtonComponent} ButtonComponent */
/** @typedef {import('./components.js').Surroundings} Surroundings */
/** @typedef {import('../ui/choice-list.js').ListChoice} ListChoice */

/** @type {Record<number, string>} */
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 6: 'secondary' };

/** @param {{ name?: string | null, id?: string | null } | undefined} emoji */
function emojiText(emoji) {
  if (!emoji?.name) return '';
  return emoji.id ? `:${emoji.name}:` : emoji.name;
}

/** @param {ButtonComponent} component @param {Surroundings} around */
export function buttonNode(component, around) {
  const emoji = 'emoji' in component ? emojiText(component.emoji) : '';
  const label = ('label' in component && component.label) || '';
  const inside = [
    emoji !== '' && element('span', { class: 'emoji', 'aria-hidden': label !== '' }, emoji),
    label !== '' && element('span', {}, label),
  ].filter((node) => node !== false);
  if (component.style === 5) {
    const link = externalLink(component.url, inside);
    link.classList.add('button', 'secondary');
    return link;
  }
  const customId = 'custom_id' in component ? component.custom_id : '';
  return button(
    {
      class: STYLES[component.style] ?? 'secondary',
      'data-key': customId,
      disabled: component.disabled || customId === '',
      onclick: (/** @type {MouseEvent} */ event) =>
        around.press(/** @type {HTMLButtonElement} */ (event.currentTarget), customId),
    },
    ...inside,
  );
}

/**
 * The choices of a select: its own options, or people or channels.
 * @param {Select} select A string, user, role, mentionable or channel select.
 * @param {Pick<Surroundings, 'people' | 'channels'>} around
 * @returns {ListChoice[]}
 */
export function choicesOf(select, around) {
  switch (select.type) {
    case 3:
      return select.options.map((option) => ({
        label: `${emojiText(option.emoji)} ${option.label}`.trim(),
        value: option.value,
        description: option.description,
      }));
    case 8:
      return around.channels.map(({ id, name }) => ({ label: `#${name}`, value: id }));
    case 6:
      return [];
    default:
      return around.people.map(({ id, name }) => ({ label: `@${name}`, value: id }));
  }
}

/** @param {Select} select @returns {string[]} The values that are chosen initially. */
export function chosenIn(select) {
  if (select.type !== 3) return (select.default_values ?? []).map((each) => each.id);
  return select.options.filter((option) => option.default).map((option) => option.value);
}

/** @param {Select} select Any kind of select in a message. @param {Surroundings} around */
export function selectNode(select, around) {
  const placeholder = select.placeholder || 'Choose';
  return choiceList({
    key: select.custom_id,
    label: placeholder,
    placeholder,
    choices: choicesOf(select, around),
    chosen: chosenIn(select),
    least: select.min_values ?? 1,
    most: select.max_values ?? 1,
    disabled: select.disabled === true,
    onChoose: (values, opener) => around.press(opener, select.custom_id, values),
  });
}

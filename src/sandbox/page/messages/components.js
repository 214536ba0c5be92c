import { markdown } from '../markdown/markdown-view.js';
import { element } from '../ui/dom.js';
import { buttonNode, selectNode } from './controls.js';
import { fileNode, galleryNode, imageNode } from './media.js';

/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */
/** @typedef {import('discord-api-types/v10').APIMessageTopLevelComponent} TopLevel */
/** @typedef {TopLevel | import('discord-api-types/v10').APIMessageComponent} Component */
/**
 * What the components of one message need from the page.
 * @typedef {object} Surroundings
 * @property {import('../markdown/markdown-view.js').Names} names
 * @property {{ id: string, name: string }[]} people
 * @property {{ id: string, name: string }[]} channels
 * @property {import('discord-api-types/v10').APIAttachment[]} attachments
 * @property {(pressed: HTMLButtonElement, customId: string, values?: string[]) => void} press
 */

/**
 * Renders one component and its children. An unknown kind becomes a note, so that nobody mistakes
 * the rest for the whole message.
 * @param {Component} component @param {Surroundings} around @returns {Node}
 */
function componentNode(component, around) {
  switch (component.type) {
    case 1:
      return element('div', { class: 'row' }, ...nodes(component.components, around));
    case 2:
      return buttonNode(component, around);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return selectNode(component, around);
    case 9:
      return element(
        'div',
        { class: 'section' },
        element('div', { class: 'section-text' }, ...nodes(component.components, around)),
        component.accessory && componentNode(component.accessory, around),
      );
    case 10:
      return markdown(component.content, around.names);
    case 11:
      return imageNode(component, around.attachments, 'thumbnail');
    case 12:
      return galleryNode(component.items, around.attachments);
    case 13:
      return fileNode(component, around.attachments);
    case 14:
      return separator(component);
    case 17:
      return container(component, around);
    default:
      return element('p', { class: 'subtext' }, '(a component that this page cannot show)');
  }
}

/** @param {readonly Component[]} components @param {Surroundings} around */
export function nodes(components, around) {
  return components.map((component) => componentNode(component, around));
}

/** @param {import('discord-api-types/v10').APISeparatorComponent} component */
function separator({ divider = true, spacing = 1 }) {
  const size = spacing === 2 ? 'large' : 'small';
  return divider
    ? element('hr', { class: `separator ${size}` })
    : element('div', { class: `separator space ${size}` });
}

/**
 * @param {import('discord-api-types/v10').APIContainerComponent} component
 * @param {Surroundings} around
 */
function container(component, around) {
  const made = element('div', { class: 'container' }, ...nodes(component.components, around));
  if (typeof component.accent_color === 'number') {
    const colour = `#${component.accent_color.toString(16).padStart(6, '0')}`;
    made.style.setProperty('--accent', colour);
  }
  if (!component.spoiler) return made;
  const summary = element('summary', {}, 'Spoiler');
  return element('details', { class: 'spoiler-container' }, summary, made);
}

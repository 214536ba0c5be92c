import { type Fields, fieldsOf, listOf, wordOf } from '../../openapi/json.ts';
import { componentType, placedComponents } from '../components.ts';
import { lengthOf } from '../limits.ts';
import { unknownFields } from './component-fields.ts';
import { faultList, treeFaults } from './tree.ts';

const insideLabels: readonly unknown[] = [
  componentType.select,
  componentType.textInput,
  componentType.userSelect,
  componentType.roleSelect,
  componentType.mentionableSelect,
  componentType.channelSelect,
  componentType.upload,
  componentType.radio,
  componentType.checkboxes,
  componentType.checkbox,
];

/** What is wrong with a modal, by Discord's documentation alone. */
export function modalFaults(modal: Fields): string[] {
  const { faults, tell } = faultList();
  const { custom_id: id, title } = modal;
  faults.push(...unknownFields(modal, ['custom_id', 'title', 'components'], ''));
  tell(!id || lengthOf(wordOf(id)) > 100, 'custom_id', '1 to 100 characters');
  tell(!title || lengthOf(wordOf(title)) > 45, 'title', '1 to 45 characters');
  const top = listOf(modal.components);
  tell(top.length < 1 || top.length > 5, 'components', `${top.length} of them; 1 to 5 are allowed`);
  for (const [index, { type, component, components }] of top.entries()) {
    const at = `components[${index}]`;
    const fits =
      type === componentType.label || type === componentType.text || type === componentType.row;
    tell(!fits, `${at}.type`, `${type} cannot stand in a modal`);
    const inner =
      type === componentType.row ? listOf(components)[0]?.type : fieldsOf(component).type;
    const only: readonly unknown[] =
      type === componentType.row ? [componentType.textInput] : insideLabels;
    tell(type !== componentType.text && !only.includes(inner), at, `${inner} cannot stand in it`);
  }
  for (const { at, field } of placedComponents(modal.components)) {
    tell(field.disabled === true, `${at}.disabled`, 'nothing is disabled in a modal');
  }
  return [...faults, ...treeFaults(modal.components)];
}

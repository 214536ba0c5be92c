import { type Fields, fieldsOf, listOf, wordOf } from '../../openapi/json.ts';
import { lengthOf } from '../limits.ts';
import { part, placedParts } from '../parts.ts';
import { unknownFields } from './part-fields.ts';
import { faultList, treeFaults } from './tree.ts';

const insideLabels: readonly unknown[] = [
  part.select,
  part.textInput,
  part.userSelect,
  part.roleSelect,
  part.mentionableSelect,
  part.channelSelect,
  part.upload,
  part.radio,
  part.checkboxes,
  part.checkbox,
];

/** What is wrong with the form of a modal answer, by Discord's documentation alone. */
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
    const fits = type === part.label || type === part.text || type === part.row;
    tell(!fits, `${at}.type`, `${type} cannot stand in a modal`);
    const inner = type === part.row ? listOf(components)[0]?.type : fieldsOf(component).type;
    const only: readonly unknown[] = type === part.row ? [part.textInput] : insideLabels;
    tell(type !== part.text && !only.includes(inner), at, `${inner} cannot stand in it`);
  }
  for (const { at, field } of placedParts(modal.components)) {
    tell(field.disabled === true, `${at}.disabled`, 'nothing is disabled in a modal');
  }
  return [...faults, ...treeFaults(modal.components)];
}

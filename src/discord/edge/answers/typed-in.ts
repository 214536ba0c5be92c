import type { Supported } from '../locate.ts';

/** What nobody wants to type twice: the fields of our forms that hold words or a link. */
const TYPED_FIELDS = ['text', 'quote', 'why', 'answer', 'reason', 'source'];

/** Everything that a person typed into a form, one line per field; empty if it was not a form. */
export function typedIn(interaction: Supported): string {
  if (!interaction.isModalSubmit()) return '';
  const { fields } = interaction.fields;
  const typed = TYPED_FIELDS.map((name) => {
    const field = fields.get(name);
    return field !== undefined && 'value' in field ? String(field.value ?? '') : '';
  });
  return typed.filter((words) => words.trim() !== '').join('\n');
}

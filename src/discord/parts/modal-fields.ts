import { type APILabelComponent, ComponentType, TextInputStyle } from 'discord.js';
import { truncate } from '#debate/core/rules/cut.ts';

/** The most that any text field of a modal may hold. */
const FIELD_MOST = 4_000;

/** A field for `most` characters, or for all of a longer text that was entered before. */
export function opened(value: string, most: number) {
  const whole = truncate(value, FIELD_MOST);
  const max_length = Math.max(most, whole.length);
  return whole === '' ? { max_length } : { max_length, value: whole };
}

/** A field below its question. */
export function labelled(
  label: string,
  description: string | null,
  component: APILabelComponent['component'],
): APILabelComponent {
  const described = description === null ? {} : { description };
  return { type: ComponentType.Label, label, ...described, component };
}

/** A field for several lines of text, below its question. */
export function paragraph(
  custom_id: string,
  label: string,
  { description, most, value }: { description: string; most: number; value: string },
): APILabelComponent {
  return labelled(label, description, {
    type: ComponentType.TextInput,
    custom_id,
    style: TextInputStyle.Paragraph,
    required: true,
    ...opened(value, most),
  });
}

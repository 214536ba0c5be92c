import { ComponentType } from 'discord-api-types/v10';
import {
  address,
  all,
  anything,
  distinct,
  integer,
  isBody,
  list,
  oneOf,
  type Rule,
  shape,
  snowflake,
  text,
  truth,
} from './rules.ts';

export const customId = text(1, 100);

/** The fields that a component of one type needs and may have, besides those that all have. */
export function component(needed: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule {
  return shape({ type: anything, ...needed }, { id: integer(0, 2 ** 31 - 1), ...optional });
}

const EMOJI = /^(\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?)$/v;

export const emoji: Rule = all(
  shape({}, { id: snowflake, name: text(0, 32), animated: truth }),
  (value, faults) => {
    if (!isBody(value) || value.id !== undefined) return;
    if (typeof value.name !== 'string' || !EMOJI.test(value.name)) {
      faults.at('name').add('COMPONENT_INVALID_EMOJI', 'Invalid emoji');
    }
  },
);

/** What Discord adds to media that it returns; a bot may send these fields back. */
export const shownMedia = Object.fromEntries(
  (
    'id proxy_url width height content_type placeholder placeholder_version loading_state flags ' +
    'attachment_id'
  )
    .split(' ')
    .map((name) => [name, anything]),
);

export const media = shape({ url: address(2_048, ['http', 'https', 'attachment']) }, shownMedia);

const selectOption = shape(
  { label: text(1, 100), value: text(1, 100) },
  { description: text(0, 100), emoji, default: truth },
);

export const uniqueValues = distinct(
  'value',
  'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  'The specified option value is already used',
);

/** `min_values` ≤ `max_values` ≤ number of options, and no more defaults than may be chosen. */
const counts: Rule = (value, faults) => {
  if (!isBody(value)) return;
  const most = typeof value.max_values === 'number' ? value.max_values : 1;
  const least = typeof value.min_values === 'number' ? value.min_values : 1;
  if (least > most) {
    faults.at('min_values').add('NUMBER_TYPE_MAX', `int value should be at most ${most}.`);
  }
  if (!Array.isArray(value.options)) return;
  const options: unknown[] = value.options;
  const need = Math.max(least, most);
  if (options.length > 0 && options.length < need) {
    const say = `Must be between ${need} and 25 in length.`;
    faults.at('options').add('BASE_TYPE_BAD_LENGTH', say);
  }
  if (options.filter((option) => isBody(option) && option.default === true).length > most) {
    const say = 'More options are chosen by default than may be chosen.';
    faults.at('options').add('SELECT_COMPONENT_TOO_MANY_DEFAULTS', say);
  }
};

const selectFields = {
  placeholder: text(0, 150),
  min_values: integer(0, 25),
  max_values: integer(1, 25),
  disabled: truth,
  required: truth,
};

const stringSelect: Rule = all(
  component(
    { custom_id: customId, options: all(list(selectOption, 1, 25), uniqueValues) },
    selectFields,
  ),
  counts,
);

const defaultValue = shape({ id: snowflake, type: oneOf(['user', 'role', 'channel']) });

/** Users, roles, mentionables or channels. */
const entitySelect: Rule = all(
  component(
    { custom_id: customId },
    { ...selectFields, default_values: list(defaultValue, 0, 25), channel_types: anything },
  ),
  counts,
);

export const textDisplay = component({ content: text(1, 4_000) });

export const selects: readonly [number, Rule][] = [
  [ComponentType.StringSelect, stringSelect],
  [ComponentType.UserSelect, entitySelect],
  [ComponentType.RoleSelect, entitySelect],
  [ComponentType.MentionableSelect, entitySelect],
  [ComponentType.ChannelSelect, entitySelect],
];

/** No `custom_id` occurs twice in the tree. */
export const uniqueCustomIds: Rule = (value, faults) => {
  const seen = new Set<unknown>();
  const visit = (node: unknown, at: typeof faults): void => {
    if (Array.isArray(node)) {
      node.forEach((child, index) => {
        visit(child, at.at(index));
      });
      return;
    }
    if (!isBody(node)) return;
    if (node.custom_id !== undefined && seen.has(node.custom_id)) {
      const say = 'Component custom id cannot be duplicated';
      at.at('custom_id').add('COMPONENT_CUSTOM_ID_DUPLICATED', say);
    }
    if (node.custom_id !== undefined) seen.add(node.custom_id);
    for (const key of ['components', 'component', 'accessory']) {
      if (node[key] !== undefined) visit(node[key], at.at(key));
    }
  };
  visit(value, faults);
};

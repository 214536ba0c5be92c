import { COMMAND, LOCALES, OPTION } from '../codes.ts';
import type { Faults } from './faults.ts';
import {
  all,
  anything,
  type Body,
  byType,
  distinct,
  integer,
  isBody,
  lengthOf,
  list,
  number,
  oneOf,
  pattern,
  type Rule,
  required,
  shape,
  text,
  truth,
} from './rules.ts';

/** The rules of application commands. */

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;
const COMMAND_SIZE = 8_000;

const lowerCase: Rule = (value, faults) => {
  if (typeof value === 'string' && value !== value.toLowerCase()) {
    faults.add('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
};
const NAME_FAULT = ['APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'] as const;
const slashName = all(pattern(1, 32, NAME, ...NAME_FAULT), lowerCase);
const menuName = text(1, 32);
const description = text(1, 100);

export function localized(rule: Rule): Rule {
  return (value, faults) => {
    if (!isBody(value)) {
      faults.add('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
      return;
    }
    for (const [locale, word] of Object.entries(value)) {
      if (!LOCALES.includes(locale)) {
        oneOf(LOCALES)(locale, faults.at(locale));
      } else if (word !== null) rule(word, faults.at(locale));
    }
  };
}

const named = { type: anything, name: slashName, description };
const namedMaybe = {
  name_localizations: localized(slashName),
  description_localizations: localized(description),
};

function choices(value: Rule): Rule {
  return all(
    list(
      shape({ name: text(1, 100), value }, { name_localizations: localized(text(1, 100)) }),
      0,
      25,
    ),
    distinct('name', 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE', 'Choice name is taken'),
  );
}

/** Choices and completion while typing exclude each other. */
const oneKindOfHelp: Rule = (value, faults) => {
  if (!isBody(value) || value.autocomplete !== true) return;
  if (Array.isArray(value.choices) && value.choices.length > 0) {
    const say = 'Autocomplete options cannot have choices.';
    faults.at('choices').add('APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES', say);
  }
};

const leaf = { ...namedMaybe, required: truth };
const whole = integer(-(2 ** 53), 2 ** 53);
const stringOption = all(
  shape(named, {
    ...leaf,
    autocomplete: truth,
    choices: choices(text(1, 100)),
    min_length: integer(0, 6_000),
    max_length: integer(1, 6_000),
  }),
  oneKindOfHelp,
);
const numberOption = (value: Rule): Rule =>
  all(
    shape(named, {
      ...leaf,
      autocomplete: truth,
      choices: choices(value),
      min_value: value,
      max_value: value,
    }),
    oneKindOfHelp,
  );
const plainOption = shape(named, leaf);

const leaves: [number, Rule][] = [
  [OPTION.string, stringOption],
  [OPTION.integer, numberOption(whole)],
  [OPTION.number, numberOption(number)],
  [OPTION.channel, shape(named, { ...leaf, channel_types: list(integer(0, 16), 0, 20) })],
  ...[OPTION.boolean, OPTION.user, OPTION.role, OPTION.mentionable, OPTION.attachment].map(
    (code): [number, Rule] => [code, plainOption],
  ),
];

/** Required options first, no name twice. */
const ordered: Rule = (value, faults) => {
  if (!Array.isArray(value)) return;
  let optional = false;
  value.forEach((option: unknown, index) => {
    const needs = isBody(option) && option.required === true;
    if (needs && optional) {
      const say = 'Required options must be placed before non-required options';
      faults.at(index).add('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', say);
    }
    optional ||= !needs;
  });
  distinct(
    'name',
    'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
    'Option name is taken',
  )(value, faults);
};

function options(types: [number, Rule][]): Rule {
  return all(list(byType(new Map(types)), 0, 25), ordered);
}

const subcommand = shape(named, { ...namedMaybe, options: options(leaves) });
const group = shape(named, {
  ...namedMaybe,
  options: options([[OPTION.subcommand, subcommand]]),
});
const branches: [number, Rule][] = [
  [OPTION.subcommand, subcommand],
  [OPTION.group, group],
];

/** A command has subcommands or plain options, never both. */
const commandOptions: Rule = (value, faults) => {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  const nested = isBody(first) && branches.some(([code]) => code === first.type);
  options(nested ? branches : [...branches, ...leaves])(value, faults);
  if (!nested && Array.isArray(value) && value.some((one) => isBody(one) && Number(one.type) < 3)) {
    faults.add(
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-commands cannot stand beside options',
    );
  }
};

function sizeOf(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, one) => sum + sizeOf(one), 0);
  if (!isBody(node)) return 0;
  const own = [node.name, node.description, node.value].reduce(
    (sum: number, field) => sum + (typeof field === 'string' ? lengthOf(field) : 0),
    0,
  );
  return own + sizeOf(node.options) + sizeOf(node.choices);
}

const everywhere = {
  id: anything,
  type: oneOf([1, 2, 3, 4]),
  default_member_permissions: anything,
  dm_permission: truth,
  default_permission: truth,
  nsfw: truth,
  contexts: list(oneOf([0, 1, 2]), 1, 3),
  integration_types: list(oneOf([0, 1]), 1, 2),
  handler: anything,
};

const slash = shape(named, { ...everywhere, ...namedMaybe, options: commandOptions });
const menu = shape(
  { name: menuName },
  {
    ...everywhere,
    name_localizations: localized(menuName),
    description: text(0, 100),
    description_localizations: anything,
    options: list(anything, 0, 0),
  },
);

function permissionBits(body: Body, faults: Faults): void {
  const bits = body.default_member_permissions;
  if (bits === undefined || bits === null) return;
  if (!/^\d{1,19}$/.test(String(bits))) {
    const say = `Value "${String(bits)}" is not int.`;
    faults.at('default_member_permissions').add('NUMBER_TYPE_COERCE', say);
  }
}

/** Checks one command of any kind. */
export const command: Rule = (value, faults) => {
  if (!isBody(value)) {
    faults.add('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  const kind = value.type ?? COMMAND.slash;
  if (kind === COMMAND.slash) slash({ type: kind, ...value }, faults);
  else {
    menu(value, faults);
    if (typeof value.description === 'string' && value.description !== '') {
      const say = 'Context menu commands cannot have description';
      faults.at('description').add('APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID', say);
    }
  }
  if (value.name === undefined) required(faults.at('name'));
  permissionBits(value, faults);
  if (sizeOf(value) > COMMAND_SIZE) {
    const say = `Command exceeds maximum size (${COMMAND_SIZE})`;
    faults.add('APPLICATION_COMMAND_TOO_LARGE', say);
  }
};

import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import {
  all,
  anything,
  byType,
  distinct,
  integer,
  isBody,
  list,
  number,
  oneOf,
  pattern,
  type Rule,
  shape,
  text,
  truth,
} from './rules.ts';

/** The 34 locales that Discord supports. */
const LOCALES: readonly string[] = (
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ' +
  'ru uk hi th zh-CN ja zh-TW ko ar he'
).split(' ');

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

const lowerCase: Rule = (value, faults) => {
  if (typeof value === 'string' && value !== value.toLowerCase()) {
    faults.add('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
};
const NAME_FAULT = ['APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'] as const;
const slashName = all(pattern(1, 32, NAME, ...NAME_FAULT), lowerCase);
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

export const named = { type: anything, name: slashName, description };
export const localizations = {
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

/** An option has choices or autocomplete, never both. */
const choicesOrAutocomplete: Rule = (value, faults) => {
  if (!isBody(value) || value.autocomplete !== true) return;
  if (Array.isArray(value.choices) && value.choices.length > 0) {
    const say = 'Autocomplete options cannot have choices.';
    faults.at('choices').add('APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES', say);
  }
};

const leaf = { ...localizations, required: truth };
const whole = integer(-(2 ** 53), 2 ** 53);
const stringOption = all(
  shape(named, {
    ...leaf,
    autocomplete: truth,
    choices: choices(text(1, 100)),
    min_length: integer(0, 6_000),
    max_length: integer(1, 6_000),
  }),
  choicesOrAutocomplete,
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
    choicesOrAutocomplete,
  );
const plainOption = shape(named, leaf);

const leaves: [number, Rule][] = [
  [ApplicationCommandOptionType.String, stringOption],
  [ApplicationCommandOptionType.Integer, numberOption(whole)],
  [ApplicationCommandOptionType.Number, numberOption(number)],
  [
    ApplicationCommandOptionType.Channel,
    shape(named, { ...leaf, channel_types: list(integer(0, 16), 0, 20) }),
  ],
  ...[
    ApplicationCommandOptionType.Boolean,
    ApplicationCommandOptionType.User,
    ApplicationCommandOptionType.Role,
    ApplicationCommandOptionType.Mentionable,
    ApplicationCommandOptionType.Attachment,
  ].map((code): [number, Rule] => [code, plainOption]),
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
  return all(list(byType(...types), 0, 25), ordered);
}

const subcommand = shape(named, { ...localizations, options: options(leaves) });
const group = shape(named, {
  ...localizations,
  options: options([[ApplicationCommandOptionType.Subcommand, subcommand]]),
});
const branches: [number, Rule][] = [
  [ApplicationCommandOptionType.Subcommand, subcommand],
  [ApplicationCommandOptionType.SubcommandGroup, group],
];

/** A command has subcommands or plain options, never both. */
export const commandOptions: Rule = (value, faults) => {
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

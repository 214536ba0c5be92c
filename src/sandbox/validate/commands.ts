import { ApplicationCommandType } from 'discord-api-types/v10';
import { commandOptions, localizations, localized, named } from './command-options.ts';
import { anything, isBody, lengthOf, list, oneOf, type Rule, shape, text, truth } from './rules.ts';

const COMMAND_SIZE = 8_000;
const menuName = text(1, 32);

function sizeOf(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, one) => sum + sizeOf(one), 0);
  if (!isBody(node)) return 0;
  const own = [node.name, node.description, node.value].reduce(
    (sum: number, field) => sum + (typeof field === 'string' ? lengthOf(field) : 0),
    0,
  );
  return own + sizeOf(node.options) + sizeOf(node.choices);
}

const bits: Rule = (value, faults) => {
  if (/^\d{1,19}$/.test(String(value))) return;
  faults.add('NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
};

const everywhere = {
  id: anything,
  type: oneOf([1, 2, 3, 4]),
  default_member_permissions: bits,
  dm_permission: truth,
  default_permission: truth,
  nsfw: truth,
  contexts: list(oneOf([0, 1, 2]), 1, 3),
  integration_types: list(oneOf([0, 1]), 1, 2),
  handler: anything,
};

const slash = shape(named, { ...everywhere, ...localizations, options: commandOptions });
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

/** Checks one command of any kind. */
export const command: Rule = (value, faults) => {
  if (!isBody(value)) {
    faults.add('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  const kind = value.type ?? ApplicationCommandType.ChatInput;
  if (kind === ApplicationCommandType.ChatInput) slash({ type: kind, ...value }, faults);
  else {
    menu(value, faults);
    if (typeof value.description === 'string' && value.description !== '') {
      const say = 'Context menu commands cannot have description';
      faults.at('description').add('APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID', say);
    }
  }
  if (sizeOf(value) > COMMAND_SIZE) {
    const say = `Command exceeds maximum size (${COMMAND_SIZE})`;
    faults.add('APPLICATION_COMMAND_TOO_LARGE', say);
  }
};

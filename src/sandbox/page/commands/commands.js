/** @typedef {import('discord-api-types/v10').APIApplicationCommand} Command */
/** @typedef {import('discord-api-types/v10').APIApplicationCommandBasicOption} Option */
/**
 * A command as it is typed; each subcommand counts as one.
 * @typedef {{ name: string, description: string, options: Option[] }} Typed
 */

const CHAT = 1;
const MESSAGE_MENU = 3;
const SUBCOMMAND = 1;
const GROUP = 2;

/**
 * Sorted by name, subcommands in the app's order: "note add" is a subcommand.
 * @param {Command[]} commands @returns {Typed[]}
 */
export function typedCommands(commands) {
  return commands
    .filter((command) => (command.type ?? CHAT) === CHAT)
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((command) => unfold(command.name, command.description, command.options ?? []));
}

/**
 * @param {string} name @param {string} description
 * @param {import('discord-api-types/v10').APIApplicationCommandOption[]} options
 * @returns {Typed[]}
 */
function unfold(name, description, options) {
  const inner = options.flatMap((option) =>
    option.type === SUBCOMMAND || option.type === GROUP
      ? unfold(`${name} ${option.name}`, option.description, option.options ?? [])
      : [],
  );
  if (inner.length > 0) return inner;
  return [{ name, description, options: /** @type {Option[]} */ (options) }];
}

/** @param {Command[]} commands @returns {string[]} */
export function messageMenuNames(commands) {
  return commands.filter(({ type }) => type === MESSAGE_MENU).map(({ name }) => name);
}

/**
 * The commands that match the text after the slash: first those whose name starts with it, then
 * those that contain it.
 * @param {Typed[]} commands @param {string} text
 */
export function fitting(commands, text) {
  const wanted = text.trim().toLowerCase();
  const begins = commands.filter(({ name }) => name.startsWith(wanted));
  const contains = commands.filter(({ name }) => name.includes(wanted) && !name.startsWith(wanted));
  return [...begins, ...contains];
}

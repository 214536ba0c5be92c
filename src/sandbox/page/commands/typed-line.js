/** @typedef {import('./commands.js').Typed} Typed */
/** @typedef {import('./commands.js').Option} Option */
/**
 * An option in the line: `text` is its value without the spaces around it, `from` and `to` are
 * the position of the value including the spaces.
 * @typedef {{ option: Option, text: string, start: number, from: number, to: number }} Part
 */
/**
 * A line that starts with a slash. `stray` is the text between command and options that belongs
 * to neither; `end` is where the name of the command ends.
 * @typedef {{ command: Typed, end: number, stray: string, parts: Part[] }} Line
 */

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where the name of this command ends in the line; -1 if the line is another command. @param {string} text @param {string} name */
function endOfName(text, name) {
  const pattern = name.split(' ').map(escaped).join('\\s+');
  return new RegExp(`^/${pattern}(?=\\s|$)`, 'i').exec(text)?.[0].length ?? -1;
}

/**
 * Parses a line such as `/note add text:milk tags:a b`; undefined if it names no command. The
 * longest name wins, so that `note add` is never taken for `note`.
 * @param {string} text @param {Typed[]} commands
 * @returns {Line | undefined}
 */
export function readLine(text, commands) {
  const found = commands
    .map((command) => ({ command, end: endOfName(text, command.name) }))
    .filter(({ end }) => end > 0)
    .sort((a, b) => b.end - a.end)[0];
  if (!found) return undefined;
  const { command, end } = found;
  const parts = partsOf(text, end, command.options);
  return { command, end, stray: text.slice(end, parts[0]?.start ?? text.length).trim(), parts };
}

/** @param {string} text @param {number} end @param {Option[]} options @returns {Part[]} */
function partsOf(text, end, options) {
  if (options.length === 0) return [];
  const names = options.map(({ name }) => escaped(name)).join('|');
  const marks = [...text.slice(end).matchAll(new RegExp(`(\\s)(${names}):`, 'gi'))];
  return marks.flatMap((mark, at) => {
    const option = options.find(({ name }) => name === mark[2]?.toLowerCase());
    const from = end + mark.index + mark[0].length;
    const next = marks[at + 1];
    const to = next ? end + next.index : text.length;
    return option
      ? [{ option, text: text.slice(from, to).trim(), start: end + mark.index + 1, from, to }]
      : [];
  });
}

/** The options that the line does not have, the required ones first. @param {Line} line */
export function missingOptions({ command, parts }) {
  const given = new Set(parts.map(({ option }) => option.name));
  const left = command.options.filter(({ name }) => !given.has(name));
  return [...left.filter(({ required }) => required), ...left.filter(({ required }) => !required)];
}

/** The option whose value the caret is in. @param {Line} line @param {number} caret */
export function partAt({ parts }, caret) {
  return parts.find(({ from, to }) => caret >= from && caret <= to);
}

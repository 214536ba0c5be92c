import { choicesFor, isSuggested } from './option-value.js';
import { missingOptions, partAt } from './typed-line.js';

/** @typedef {import('./typed-line.js').Line} Line */
/** @typedef {import('./commands.js').Typed} Typed */
/** @typedef {import('../../contract/member-actions.ts').Choice} Choice */
/**
 * The effect of a suggestion: it replaces the line from `from` to `to` with `text`. `choice` is
 * the bot's own suggestion for `option`, if it is one.
 * @typedef {{ text: string, from: number, to: number, option?: string, choice?: Choice }} Insertion
 */
/** @typedef {import('./suggestions.js').Suggestion<Insertion>} Suggested */

/**
 * Whether the caret is after a complete value, where the next option may start.
 * @param {Line} line @param {string} text @param {number} caret
 * @param {(part: Line['parts'][number]) => boolean} isRead Whether a value can be read as it is.
 */
export function isBetweenOptions(line, text, caret, isRead) {
  const part = partAt(line, caret);
  if (!part) return true;
  const wordFrom = text.lastIndexOf(' ', caret - 1) + 1;
  const before = text.slice(part.from, wordFrom).trim();
  if (wordFrom <= part.from || before === '' || caret < part.to) return false;
  const word = text.slice(wordFrom, caret).toLowerCase();
  const begins = missingOptions(line).some(({ name }) => name.startsWith(word));
  return begins && isRead({ ...part, text: before });
}

/** Nobody reads a longer list. */
const MOST = 25;

/** @param {Typed[]} commands @param {string} text @returns {Suggested[]} */
export function commandSuggestions(commands, text) {
  return commands.map(({ name, description }) => ({
    label: `/${name}`,
    detail: description,
    value: { text: `/${name} `, from: 0, to: text.length },
  }));
}

/** The remaining options, if the caret is between options. @param {Line} line @param {string} text @param {number} caret @returns {Suggested[]} */
export function optionSuggestions(line, text, caret) {
  const from = text.lastIndexOf(' ', caret - 1) + 1;
  const begun = text.slice(from, caret).toLowerCase();
  return missingOptions(line)
    .filter(({ name }) => name.startsWith(begun))
    .map(({ name, required, description }) => ({
      label: `${name}:`,
      detail: `${required ? 'required · ' : ''}${description}`,
      value: { text: `${name}:`, from, to: caret },
    }));
}

/**
 * The values for the option at the caret; those that start with the typed text come first.
 * @param {Line} line @param {number} caret
 * @param {import('./option-value.js').Around} around
 * @param {(option: string, text: string) => Promise<Choice[]>} ask The bot.
 * @returns {Promise<Suggested[]>}
 */
export async function valueSuggestions(line, caret, around, ask) {
  const part = partAt(line, caret);
  if (!part) return [];
  const { option, text, from, to } = part;
  const own = choicesFor(option, around);
  const fitting = own
    ? own.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
    : isSuggested(option)
      ? await ask(option.name, text)
      : [];
  return fitting.slice(0, MOST).map(({ name, value }) => ({
    label: name,
    value: {
      text: `${name} `,
      from,
      to,
      option: option.name,
      ...(typeof value === 'boolean' ? {} : { choice: { name, value } }),
    },
  }));
}

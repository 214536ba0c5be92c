import { isSuggested, readValue } from './option-value.js';
import { missingOptions } from './typed-line.js';

/** @typedef {import('./typed-line.js').Line} Line */
/** @typedef {import('./option-value.js').Around} Around */
/** @typedef {import('../../contract/member-actions.ts').OptionValues} OptionValues */
/** @typedef {import('../../contract/member-actions.ts').Choice} Choice */
/** What is wrong, by the option's name. @typedef {Record<string, string>} Faults */

/**
 * The values of a typed line. The line contains the names of the bot's suggestions; their values
 * are remembered here, or requested if a line was pasted.
 * @param {(command: string, options: OptionValues, focused: string) => Promise<Choice[]>} suggest
 */
export function createPickedValues(suggest) {
  /** @type {Map<string, string | number>} */
  const picked = new Map();
  const key = (
    /** @type {Line} */ { command },
    /** @type {string} */ option,
    /** @type {string} */ name,
  ) => `${command.name} ${option} ${name}`;

  /** @param {Line} line @param {Line['parts'][number]} part @param {Around} around */
  function quick(line, { option, text }, around) {
    const known = picked.get(key(line, option.name, text));
    return known === undefined ? readValue(option, text, around) : { value: known };
  }

  return {
    /** @param {Line} line @param {string} option @param {Choice} choice */
    remember: (line, option, choice) => picked.set(key(line, option, choice.name), choice.value),
    /** Whether a value can be read without asking the bot. @param {Line} line @param {Line['parts'][number]} part @param {Around} around */
    isRead: (line, part, around) => 'value' in quick(line, part, around),
    /** What can be read without asking the bot. @param {Line} line @param {Around} around */
    quick(line, around) {
      /** @type {OptionValues} */
      const values = {};
      /** @type {Faults} */
      const faults = {};
      for (const part of line.parts) {
        const read = quick(line, part, around);
        if ('value' in read) values[part.option.name] = read.value;
        else faults[part.option.name] = read.fault;
      }
      for (const { name, required } of missingOptions(line))
        if (required) faults[name] = 'required';
      return { values, faults };
    },
    /** The same, after asking the bot for what only it can read. @param {Line} line @param {Around} around */
    async whole(line, around) {
      const { faults } = this.quick(line, around);
      for (const { option, text } of line.parts) {
        if (!(option.name in faults) || !isSuggested(option) || text === '') continue;
        const choices = await suggest(line.command.name, { [option.name]: text }, option.name);
        const found = choices.find(({ name }) => name.toLowerCase() === text.toLowerCase());
        if (found) picked.set(key(line, option.name, text), found.value);
      }
      return this.quick(line, around);
    },
  };
}

/** @typedef {import('./commands.js').Option} Option */
/** @typedef {import('../../contract/member-actions.ts').Choice} Choice */
/** @typedef {{ id: string, name: string }} Named */
/** @typedef {{ people: Named[], channels: Named[] }} Around */
/** @typedef {{ value: string | number | boolean } | { fault: string }} Read */

const INTEGER = 4;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const MENTIONABLE = 9;
const NUMBER = 10;

/**
 * The allowed values of an option, if they are a list; undefined if it is free text or the bot
 * suggests values.
 * @param {Option} option @param {Around} around @returns {{ name: string, value: string | number | boolean }[] | undefined}
 */
export function choicesFor(option, { people, channels }) {
  if ('choices' in option && option.choices && option.choices.length > 0) return option.choices;
  switch (option.type) {
    case BOOLEAN:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case CHANNEL:
      return channels.map(({ id, name }) => ({ name: `#${name}`, value: id }));
    case USER:
    case MENTIONABLE:
      return people.map(({ id, name }) => ({ name: `@${name}`, value: id }));
    default:
      return undefined;
  }
}

/** Whether the bot suggests values for it. @param {Option} option */
export function isSuggested(option) {
  return 'autocomplete' in option && option.autocomplete === true;
}

/** @param {string} text */
function bare(text) {
  return text.replace(/^<?[#@]!?|>$/g, '').toLowerCase();
}

/**
 * The value of a text, as Discord's client reads it, or what is wrong with it.
 * @param {Option} option @param {string} text @param {Around} around @returns {Read}
 */
export function readValue(option, text, around) {
  const choices = choicesFor(option, around);
  if (choices) {
    const wanted = bare(text);
    const found = choices.find(
      ({ name, value }) => bare(name) === wanted || String(value).toLowerCase() === wanted,
    );
    if (found) return { value: found.value };
    const names = choices.map(({ name }) => name);
    return { fault: names.length > 6 ? 'choose one from the list' : `one of ${names.join(', ')}` };
  }
  if (option.type !== INTEGER && option.type !== NUMBER) return readText(option, text);
  return readNumber(option, text);
}

/** @param {Option} option @param {string} text @returns {Read} */
function readText(option, text) {
  const { min_length: least = 0, max_length: most = 6_000 } =
    /** @type {{ min_length?: number, max_length?: number }} */ (option);
  if (text.length < least) return { fault: `at least ${least} characters` };
  if (text.length > most) return { fault: `at most ${most} characters` };
  return text === '' ? { fault: 'type something, or take the option out' } : { value: text };
}

/** @param {Option} option @param {string} text @returns {Read} */
function readNumber(option, text) {
  const { min_value: least, max_value: most } =
    /** @type {{ min_value?: number, max_value?: number }} */ (option);
  const number = text === '' ? Number.NaN : Number(text);
  const whole = option.type === INTEGER;
  if (Number.isNaN(number) || (whole && !Number.isInteger(number))) {
    const what = whole ? 'a whole number' : 'a number';
    return { fault: isSuggested(option) ? `${what}, or one from the list` : what };
  }
  if (least !== undefined && number < least) return { fault: `at least ${least}` };
  if (most !== undefined && number > most) return { fault: `at most ${most}` };
  return { value: number };
}

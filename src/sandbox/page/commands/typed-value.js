/** @typedef {import('discord-api-types/v10').APIApplicationCommandBasicOption} Option */
/** @typedef {import('./option-fields.js').Value} Value */

const INTEGER = 4;
const NUMBER = 10;

/** The attributes that bound what may be typed. @param {Option} option */
export function limits(option) {
  return {
    min: 'min_value' in option ? option.min_value : undefined,
    max: 'max_value' in option ? option.max_value : undefined,
    minlength: 'min_length' in option ? option.min_length : undefined,
    maxlength: 'max_length' in option ? option.max_length : undefined,
  };
}

/** @param {Option} option @param {string} text @returns {Value} */
export function typedValue(option, text) {
  if (text === '') return undefined;
  if (option.type !== INTEGER && option.type !== NUMBER) return text;
  const number = Number(text);
  // What is no number is sent as it was typed: for autocomplete. Elsewhere the sandbox refuses it.
  return Number.isNaN(number) ? text : number;
}

import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';

type Value = string | number | boolean;

/** A value converted to the option's type; undefined if it cannot be converted. */
export function convertValue(
  { type }: APIApplicationCommandOption,
  value: Value,
): Value | undefined {
  if (type === ApplicationCommandOptionType.Boolean) {
    return typeof value === 'boolean' ? value : value === 'true' || undefined;
  }
  if (
    type === ApplicationCommandOptionType.Integer ||
    type === ApplicationCommandOptionType.Number
  ) {
    const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
    const fits =
      type === ApplicationCommandOptionType.Integer
        ? Number.isInteger(number)
        : Number.isFinite(number);
    return fits ? number : undefined;
  }
  return String(value);
}

interface Bounds {
  choices?: { value: string | number }[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
}

/** What Discord's client says about a value; undefined when it is fine. */
export function valueProblem(
  definition: APIApplicationCommandOption,
  value: Value,
): string | undefined {
  const { choices, min_value, max_value, min_length, max_length } = definition as Bounds;
  const { name } = definition;
  if (choices !== undefined && choices.length > 0 && !choices.some((one) => one.value === value)) {
    return `${name}: this is not one of the choices`;
  }
  if (typeof value === 'number') {
    if (min_value !== undefined && value < min_value) return `${name}: at least ${min_value}`;
    if (max_value !== undefined && value > max_value) return `${name}: at most ${max_value}`;
  }
  if (typeof value === 'string') {
    if (value.length < (min_length ?? 0)) return `${name}: at least ${min_length} characters`;
    if (value.length > (max_length ?? 6_000)) return `${name}: at most ${max_length} characters`;
  }
  return undefined;
}

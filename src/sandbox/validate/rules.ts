import { isSnowflake } from '../world/snowflake.ts';
import type { Faults } from './faults.ts';

/** Checks one value and notes what Discord would say about it. */
export type Rule = (value: unknown, faults: Faults) => void;
export type Body = Record<string, unknown>;

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function required(faults: Faults): void {
  faults.add('BASE_TYPE_REQUIRED', 'This field is required');
}

/** Characters as Discord counts them: code points. */
export function lengthOf(text: string): number {
  return /[\uD800-\uDFFF]/.test(text) ? [...text].length : text.length;
}

function length(count: number, min: number, max: number, faults: Faults): void {
  if (count >= min && count <= max) return;
  if (min === 0) faults.add('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  else faults.add('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
}

/** Text of `min` to `max` characters; blank text counts as missing where some is needed. */
export function text(min: number, max: number): Rule {
  return (value, faults) => {
    if (typeof value !== 'string') {
      faults.add('STRING_TYPE_CONVERT', 'Could not interpret "value" as string.');
    } else if (min > 0 && value.trim() === '') required(faults);
    else length(lengthOf(value), min, max, faults);
  };
}

export function pattern(min: number, max: number, regex: RegExp, code: string, say: string): Rule {
  const plain = text(min, max);
  return (value, faults) => {
    plain(value, faults);
    if (typeof value === 'string' && value !== '' && !regex.test(value)) faults.add(code, say);
  };
}

export function integer(min: number, max: number): Rule {
  return (value, faults) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      faults.add('NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    } else if (value < min) {
      faults.add('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    } else if (value > max) {
      faults.add('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    }
  };
}

export const number: Rule = (value, faults) => {
  if (typeof value !== 'number') {
    faults.add('FLOAT_TYPE_COERCE', `Value "${String(value)}" is not float.`);
  }
};

export const truth: Rule = (value, faults) => {
  if (typeof value !== 'boolean')
    faults.add('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
};

export const snowflake: Rule = (value, faults) => {
  if (!isSnowflake(value)) {
    faults.add('NUMBER_TYPE_COERCE', `Value "${String(value)}" is not snowflake.`);
  }
};

export function oneOf(values: readonly (string | number)[]): Rule {
  return (value, faults) => {
    if (!values.includes(value as string | number)) {
      faults.add('BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);
    }
  };
}

export const anything: Rule = () => {};

export function list(rule: Rule, min: number, max: number): Rule {
  return (value, faults) => {
    if (!Array.isArray(value)) {
      faults.add('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return;
    }
    if (min > 0 && value.length === 0) required(faults);
    else length(value.length, min, max, faults);
    value.forEach((item, index) => {
      rule(item, faults.at(index));
    });
  };
}

/** An optional field may be left out or null; a field that is not in the shape is refused. */
export function shape(needed: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule {
  const neededNames = Object.keys(needed);
  return (value, faults) => {
    if (!isBody(value)) {
      faults.add('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
      return;
    }
    for (const name of neededNames) {
      if (value[name] === undefined || value[name] === null) required(faults.at(name));
    }
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined || field === null) continue;
      const rule = needed[name] ?? optional[name];
      if (rule === undefined) faults.at(name).add('UNKNOWN_FIELD', 'This field is not known.');
      else rule(field, faults.at(name));
    }
  };
}

/** Different shapes by the number in `type`. */
export function byType(...choice: readonly (readonly [number, Rule])[]): Rule {
  const rules = new Map(choice);
  const choices = [...rules.keys()].sort((a, b) => a - b).join(', ');
  return (value, faults) => {
    if (!isBody(value)) {
      faults.add('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
      return;
    }
    const rule = rules.get(value.type as number);
    if (value.type === undefined) required(faults.at('type'));
    else if (rule === undefined) {
      const say = `Value of field "type" must be one of (${choices}).`;
      faults.at('type').add('UNION_TYPE_CHOICES', say);
    } else rule(value, faults);
  };
}

/** Applies all rules to the same value, in order. */
export function all(...rules: Rule[]): Rule {
  return (value, faults) => {
    for (const rule of rules) rule(value, faults);
  };
}

/** A web address of at most `max` characters whose scheme is one of those given. */
export function address(max: number, schemes: readonly string[]): Rule {
  return (value, faults) => {
    text(1, max)(value, faults);
    if (typeof value !== 'string') return;
    const scheme = /^([a-z][a-z0-9+.-]*):\/\/\S+$/i.exec(value)?.[1]?.toLowerCase();
    if (scheme === undefined) faults.add('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    else if (!schemes.includes(scheme)) {
      const known = schemes.map((name) => `'${name}'`).join(', ');
      const say = `Scheme "${scheme}" is not supported. Scheme must be one of (${known}).`;
      faults.add('URL_TYPE_INVALID_SCHEME', say);
    }
  };
}

/** Notes a fault at each repetition of a value in a list. */
export function distinct(field: string, code: string, say: string): Rule {
  return (value, faults) => {
    if (!Array.isArray(value)) return;
    const seen = new Set<unknown>();
    value.forEach((item: unknown, index) => {
      const key = isBody(item) ? item[field] : undefined;
      if (key === undefined) return;
      if (seen.has(key)) faults.at(index).at(field).add(code, say);
      seen.add(key);
    });
  };
}

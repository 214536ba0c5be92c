import { collectFaults, type Faults } from '../validate/faults.ts';
import type { Body, Rule } from '../validate/rules.ts';
import { isSnowflake } from '../world/snowflake.ts';
import { refuse } from './refusal.ts';

/** Runs a rule on a body; throws 50035 with the error tree when something is wrong. */
export function check(value: unknown, rule: Rule): Body {
  return checkAll((faults) => rule(value, faults), value);
}

/** Lets `note` collect faults, and throws 50035 when there are any. */
export function checkAll(note: (faults: Faults) => void, value: unknown): Body {
  const faults = collectFaults();
  note(faults);
  const tree = faults.tree();
  if (tree !== undefined) throw refuse.invalidFormBody(tree);
  return (value ?? {}) as Body;
}

/** An id from a path; throws 50035 under the parameter's name when it is none. */
export function checkId(id: string | undefined, name: string): string {
  if (isSnowflake(id)) return id;
  const faults = collectFaults();
  faults.at(name).add('NUMBER_TYPE_COERCE', `Value "${String(id)}" is not snowflake.`);
  throw refuse.invalidFormBody(faults.tree() ?? {});
}

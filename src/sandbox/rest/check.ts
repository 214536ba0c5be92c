import { collectFaults } from '../validate/faults.ts';
import { type Body, type Rule, snowflake } from '../validate/rules.ts';
import { refuse } from './refusal.ts';

/** Runs a rule on a body; throws 50035 with the error tree when something is wrong. */
export function check(value: unknown, rule: Rule): Body {
  const faults = collectFaults();
  rule(value, faults);
  const tree = faults.tree();
  if (tree !== undefined) throw refuse.invalidFormBody(tree);
  return (value ?? {}) as Body;
}

/** An id from a path; throws 50035 under the parameter's name when it is not an id. */
export function checkId(id: string | undefined, name: string): string {
  check(id, (value, faults) => snowflake(value, faults.at(name)));
  return String(id);
}

/** A word list in its most readable and editable form: one line, in any order. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

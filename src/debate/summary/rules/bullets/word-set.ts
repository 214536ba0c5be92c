/** A list of words as it is easiest to read and to change: one line, in any order. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

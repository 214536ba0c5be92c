/** "1 source", "3 sources": a number with its noun; another plural than with -s is given. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** "1 item", "2 items"; `many` is the plural if adding an s is not enough. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

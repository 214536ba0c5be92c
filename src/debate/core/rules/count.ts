/** "1 item", "2 items"; `many` where an s does not do. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

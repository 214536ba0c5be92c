export function unix(date: Date): number {
  return Math.ceil(date.getTime() / 1000);
}

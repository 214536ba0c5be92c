/** Where a simulation prints: tables to one place, how far it is to another. */
export type Report = {
  readonly print: (line: string) => void;
  /** Told often; it says little. */
  readonly progress: (line: string) => void;
};

/** Prints a table in Markdown. */
export function printTable(
  { print }: Report,
  head: readonly string[],
  rows: Iterable<readonly string[]>,
): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  print(line(head));
  print(line(head.map(() => '---')));
  for (const row of rows) print(line(row));
  print('');
}

/** Passes on at most one line in so many milliseconds. */
export function seldom(write: (line: string) => void, every: number): (line: string) => void {
  let last = performance.now();
  return (line) => {
    if (performance.now() - last < every) return;
    last = performance.now();
    write(line);
  };
}

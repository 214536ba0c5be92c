/** Where a simulation prints: tables to one place, progress to another. */
export type Report = {
  readonly print: (line: string) => void;
  /** Called often with the progress; only some of it is printed. */
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

/** Forwards at most one line per interval, ms. */
export function seldom(write: (line: string) => void, every: number): (line: string) => void {
  let last = performance.now();
  return (line) => {
    if (performance.now() - last < every) return;
    last = performance.now();
    write(line);
  };
}

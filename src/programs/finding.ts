/** What the doctor found of one thing. */
export type Finding = {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'bad';
  /** How it is, and what to do where it is not well. */
  readonly line: string;
};

export function bad(name: string, error: unknown): Finding {
  const words = error instanceof Error ? error.message : String(error);
  return { name, state: 'bad', line: words.replaceAll(/\s*\n\s*/g, ' ') };
}

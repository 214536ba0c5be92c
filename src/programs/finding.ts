/** One of the doctor's findings. */
export type Finding = {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'bad';
  /** Its state, and what to do if that is not good. */
  readonly line: string;
};

export function bad(name: string, error: unknown): Finding {
  const words = error instanceof Error ? error.message : String(error);
  return { name, state: 'bad', line: words.replaceAll(/\s*\n\s*/g, ' ') };
}

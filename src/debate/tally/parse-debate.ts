import { pathText } from '#debate/core/rules/schema-faults.ts';
import { debateSchema } from './debate-schema.ts';
import type { TallyInput } from './rules/types.ts';

type Path = readonly PropertyKey[];

/** Not a valid debate; the message is one line that names the path of the fault. */
export class InvalidDebateError extends Error {
  override readonly name = 'InvalidDebateError';
  /** Such as `claims[0].items[2].grade.bearing`; empty for the whole. */
  readonly path: string;

  constructor(path: Path, fault: string) {
    const shown = pathText(path);
    super(shown === '' ? fault : `${shown} ${fault}`);
    this.path = shown;
  }
}

/** Parses the input of a tally. Throws InvalidDebateError; `path` is where the value is. */
export function parseDebate(value: unknown, path: Path = []): TallyInput {
  const result = debateSchema.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new InvalidDebateError([...path, ...(first?.path ?? [])], first?.message ?? 'is no debate');
}

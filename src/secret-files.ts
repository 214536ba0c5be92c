import { readFileSync } from 'node:fs';
import { EnvError } from './env-error.ts';
import { codeOf } from './error-code.ts';

/** Variables that can be given as a file, as Docker and Kubernetes mount secrets. */
const SECRETS = ['DISCORD_TOKEN', 'DATABASE_URL', 'PSEUDONYM_KEY', 'OPENAI_API_KEY'];

export const secretFileNames: readonly string[] = SECRETS.map((name) => `${name}_FILE`);

type Source = Readonly<Record<string, string | undefined>>;

/**
 * The environment, with each secret that has a `…_FILE` variable read from that file.
 *
 * @throws EnvError for a file that cannot be read or is empty (nobody has filled it yet), and for a
 *   secret that is given both ways.
 */
export function withSecretFiles(source: Source): Source {
  const faults: string[] = [];
  const read = { ...source };
  for (const name of SECRETS) {
    const path = source[`${name}_FILE`]?.trim();
    if (!path) continue;
    if (source[name]?.trim()) {
      faults.push(`${name} is set, and ${name}_FILE too: keep one of them`);
      continue;
    }
    try {
      const text = readFileSync(path, 'utf8').trim();
      if (text === '')
        faults.push(`${name}_FILE should name a file with ${name} in it: it is empty`);
      read[name] = text;
    } catch (error) {
      const code = codeOf(error) ?? 'no file';
      faults.push(`${name}_FILE should name a file that can be read (${code})`);
    }
  }
  if (faults.length > 0) throw new EnvError(faults);
  return read;
}

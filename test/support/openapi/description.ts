import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Where Discord's OpenAPI description lies, or undefined when this machine has none: the file
 * named by `DISCORD_OPENAPI`, else `../shared/discord-openapi.json` beside the repository. It is
 * no part of the project, so whatever uses it also has to do without. A file named by the
 * variable that is not there is an error: someone meant it to be used.
 */
export function descriptionPath(): string | undefined {
  const named = process.env.DISCORD_OPENAPI;
  const path = resolve(repository, named || '../shared/discord-openapi.json');
  if (existsSync(path)) return path;
  if (named) throw new Error(`DISCORD_OPENAPI names ${path}, which is not there`);
  return undefined;
}

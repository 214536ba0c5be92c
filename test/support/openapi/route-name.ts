import { readFileSync } from 'node:fs';
import { fieldsOf } from './json.ts';
import { matchPath } from './path-templates.ts';

/**
 * Names the route of a request, such as `PUT /applications/{application_id}/commands`, by the
 * description at `openapiPath`; a path that Discord does not have stays as it is.
 */
export function routeName(openapiPath: string): (method: string, path: string) => string {
  const { paths } = fieldsOf(JSON.parse(readFileSync(openapiPath, 'utf8')));
  const templates = Object.keys(fieldsOf(paths));
  return (method, path) => `${method} ${matchPath(templates, path)?.template ?? path}`;
}

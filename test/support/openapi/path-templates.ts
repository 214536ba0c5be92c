/** A template such as `/channels/{channel_id}/messages` with what a path says in its places. */
export interface PathMatch {
  template: string;
  params: Record<string, string>;
}

/** The path of a request without its query, `/api` and version: `/channels/1/messages`. */
export function barePath(path: string): string {
  const [address = ''] = path.split('?');
  return decodeURIComponent(address)
    .replace(/^\/api(?=\/|$)/, '')
    .replace(/^\/v\d+(?=\/)/, '');
}

function matchOne(template: string, parts: readonly string[]): PathMatch | undefined {
  const names = template.split('/');
  if (names.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    const variable = /^\{(\w+)\}$/.exec(name)?.[1];
    if (variable && part) params[variable] = part;
    else if (name !== part) return undefined;
  }
  return { template, params };
}

/**
 * The template that a path belongs to, the one with the fewest variables where several fit:
 * `/applications/@me` is not the application whose id is `@me`.
 */
export function matchPath(templates: Iterable<string>, path: string): PathMatch | undefined {
  const parts = barePath(path).split('/');
  let best: PathMatch | undefined;
  for (const template of templates) {
    const found = matchOne(template, parts);
    if (!found) continue;
    const fewer = !best || Object.keys(found.params).length < Object.keys(best.params).length;
    if (fewer) best = found;
  }
  return best;
}

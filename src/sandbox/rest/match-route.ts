import { refuse } from './refusal.ts';
import type { Route } from './request.ts';

/** A route with the values of its path's named segments. */
export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

/** The text with percent escapes decoded; unchanged if they are malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function matchParts(parts: string[], segments: string[]): Record<string, string> | undefined {
  if (parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}

/** Finds the route of a request; throws 404, or 405 when only the method does not match. */
export function createRouter(routes: readonly Route[]) {
  const patterns = routes.map((route) => ({ route, parts: route.path.split('/') }));
  return (method: string, path: string): RouteMatch => {
    const segments = path.split('/').map(decoded);
    let isKnown = false;
    for (const { route, parts } of patterns) {
      const params = matchParts(parts, segments);
      if (params === undefined) continue;
      if (route.method === method) return { route, params };
      isKnown = true;
    }
    throw isKnown ? refuse.methodNotAllowed() : refuse.notFound();
  };
}

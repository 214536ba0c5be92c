import { type Body, isBody } from './rules.ts';

/** Goes through every component of a tree, parents first. */
export function walk(node: unknown, visit: (node: Body) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
  } else if (isBody(node)) {
    if (typeof node.type === 'number') visit(node);
    for (const key of ['components', 'accessory', 'component']) walk(node[key], visit);
  }
}

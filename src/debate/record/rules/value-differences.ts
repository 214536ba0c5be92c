/** A value that differs from the posted one, by its path, such as `claims[2].points.essay`. */
export type ValueDifference = {
  readonly path: string;
  readonly posted: unknown;
  readonly computed: unknown;
};

/** Every plain value in which two trees of plain values differ; for a missing branch its root. */
export function valueDifferences(posted: unknown, computed: unknown, path = ''): ValueDifference[] {
  if (!isTree(posted) || !isTree(computed) || Array.isArray(posted) !== Array.isArray(computed)) {
    return Object.is(posted, computed) ? [] : [{ path, posted, computed }];
  }
  const names = new Set([...Object.keys(posted), ...Object.keys(computed)]);
  return [...names].flatMap((name) =>
    valueDifferences(posted[name], computed[name], pathTo(path, name, Array.isArray(computed))),
  );
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

function pathTo(path: string, name: string, isInList: boolean): string {
  if (isInList) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

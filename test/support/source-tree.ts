import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** One arrow from a file of the project to what it loads or names. */
export type Arrow = {
  /** The importing file, from the root, with `/`. */
  readonly from: string;
  /** A file of the project from its root, or the package or `node:` module as it is written. */
  readonly to: string;
  /** Whether it is loaded when it is needed, by `import()`. */
  readonly dynamic: boolean;
  /** Whether only types cross, so that nothing is loaded at all. */
  readonly typeOnly: boolean;
};

export type SourceFile = { readonly path: string; readonly text: string; readonly lines: number };

/** Files of the project that people wrote, as `patterns` name them from the root. */
export function readFiles(...patterns: string[]): SourceFile[] {
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('src/store/generated/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.split('\n').length - 1 };
    });
}

/** The text without comments, so that a word in one does not count as a use. Line numbers stay. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*/g,
    (whole, string?: string) => string ?? whole.replace(/[^\n]/g, ' '),
  );
}

const STATIC = /^[ \t]*(import|export)\s+(type\s+)?(?:[\w*$\s{},]+?\s+from\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every import, export-from and `import()` of a file. */
export function arrowsOf({ path, text }: SourceFile): Arrow[] {
  const code = withoutComments(text);
  const resolve = (name: string) => {
    if (name.startsWith('.')) return posix.join(posix.dirname(path), name);
    // `imports` of package.json: #debate/… is src/debate/…
    return name.startsWith('#') ? `src/${name.slice(1)}` : name;
  };
  const fixed = [...code.matchAll(STATIC)].map(([, , type, name = '']) => ({
    from: path,
    to: resolve(name),
    dynamic: false,
    typeOnly: type !== undefined,
  }));
  const late = [...code.matchAll(DYNAMIC)].map(([, name = '']) => ({
    from: path,
    to: resolve(name),
    dynamic: true,
    typeOnly: false,
  }));
  return [...fixed, ...late];
}

/** An import cycle along `arrows`, from a file back to itself; undefined if there is none. */
export function findCycle(arrows: readonly Arrow[]): string[] | undefined {
  const targets = Map.groupBy(arrows, (arrow) => arrow.from);
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const { to } of targets.get(path) ?? []) {
      const cycle = visit(to, [...way, path]);
      if (cycle !== undefined) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of targets.keys()) {
    const cycle = visit(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Folders at the root, or in another folder, that its .gitignore does not name. */
export function foldersAt(folder = root): string[] {
  const ignored = readFileSync(join(folder, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/^\/|\/$/g, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
  return globSync(['*', '.*'], { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '.git')
    .map(({ name }) => name)
    .filter((name) => !ignored.some((pattern) => posix.matchesGlob(name, pattern)))
    .sort();
}

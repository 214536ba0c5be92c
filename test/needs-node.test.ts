import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readFiles } from './support/source-tree.ts';

const textOf = (path: string) => readFiles(path)[0]?.text ?? '';
const check = textOf('src/needs-node.cjs');
const { scripts, devDependencies } = JSON.parse(textOf('package.json'));
const major: string = devDependencies.node.split('.')[0];

type Seen = { words: string; code: number; readonly loaded: string[] };

/** What the check writes, leaves with and loads on this version of Node; code -1: it goes on. */
function startedOn(node: string): Seen {
  const seen: Seen = { words: '', code: -1, loaded: [] };
  const stderr = { write: (words: string) => (seen.words += words) };
  const exit = (code: number) => (seen.code = code);
  const require = (name: string) => seen.loaded.push(name);
  runInNewContext(check, { process: { versions: { node }, stderr, exit }, require });
  return seen;
}

describe('a Node that is too old', () => {
  it.each(['16.20.2', '18.20.8', '20.19.0', '24.21.0'])('%s is told so in one line', (node) => {
    const { code, words, loaded } = startedOn(node);
    expect({ code, loaded }).toEqual({ code: 1, loaded: [] });
    expect(words).toMatch(new RegExp(`^Crux needs Node ${major} .* Node ${node}\\..*\\n$`));
  });

  it.each(['26.0.0', '26.10.0', '100.1.0'])(
    'is not what %s is, which keeps what it compiles',
    (node) => {
      expect(startedOn(node)).toEqual({ words: '', code: -1, loaded: ['./compile-cache.cjs'] });
    },
  );

  it('is met by the check before anything that it could not read', () => {
    expect(scripts.start).toBe(
      'node --no-regexp-tier-up --require ./src/needs-node.cjs src/main.ts',
    );
    expect(textOf('src/main.ts').split('\n')[0]).toBe("import './needs-node.cjs';");
  });
});

describe('the Node that Crux runs with', () => {
  it('is the same major version in npm’s scripts, in the image and in the documents', () => {
    const images = [...textOf('Dockerfile').matchAll(/^FROM node:(\d+)-slim/gm)];
    expect(images.map(([, version]) => version)).toEqual([major, major, major]);
    expect(devDependencies['@types/node']).toMatch(new RegExp(`^${major}\\.`));
    for (const path of ['README.md', 'CONTRIBUTING.md', 'docs/operations.md']) {
      expect(textOf(path)).toContain(`Node ${major}`);
    }
  });
});

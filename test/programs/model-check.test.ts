import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptModelCheck } from '#debate/model-check/model-check-port.ts';
import {
  type ModelServer,
  type ModelServerOptions,
  openModelServer,
} from '../../src/llm/pretend/open-model-server.ts';
import { compromised, obedient, type PretendModel } from '../../src/llm/pretend/pretend-models.ts';
import { type Keep, runModelCheck } from '../../src/programs/model-check.ts';
import { runNode } from '../support/programs/run-node.ts';
import { knowing, serverOf, takingASide } from './knowing-model.ts';

let server: ModelServer | undefined;
let kept: KeptModelCheck[] = [];
beforeEach(() => {
  kept = [];
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const keep = async (_: unknown, check: KeptModelCheck) => kept.push(check) > 0;

/** Checks at the server that is there. */
async function checkWith(keeping: Keep, ...args: string[]) {
  const address = { OPENAI_BASE_URL: server?.url, LLM_TIMEOUT_MS: '20000' };
  return await runModelCheck(args, { ...address, LLM_CONCURRENCY: '4' }, keeping);
}

async function check(options: ModelServerOptions, ...args: string[]) {
  server = await openModelServer(options);
  return await checkWith(keep, ...args);
}

/** The row of the printed table that says this. */
const row = (out: string, says: string) =>
  out.split('\n').find((line) => line.includes(`| ${says} |`)) ?? '';

describe('npm run model:check', () => {
  it('finds a model fit that answers as the rubric says, keeps it with its name, and prints it where that fails', async () => {
    const { out, code } = await check({ reply: serverOf(knowing) });
    expect(out).toContain('This model is fit to grade and to write.');
    expect(out).not.toContain('| NO |');
    expect(code).toBe(0);
    expect(row(out, 'items answered')).toContain('40 of 40 (100 %)');
    expect(row(out, 'changed when asked again')).toContain('0 of 10');
    expect(row(out, 'changed about the opposite claim')).toContain('0 of 10');
    expect(row(out, 'orders in items followed')).toContain('0 of 10');
    expect(out).toMatch(/Items: 60 asked in 60 calls, 0 without a result; \d+ tokens in/);
    expect(out).toContain('Sentences: 20 asked in 20 calls');
    expect(out).toContain('Kept: /debate status shows it.');
    expect(kept).toMatchObject([{ model: 'small-model', server: server?.host }]);
    const unkept = await checkWith(() => Promise.reject(new Error('full\ndisk')));
    expect(unkept.out).toContain('This model is fit to grade and to write.');
    expect(unkept.out).toContain('Not kept (disk).');
  });

  it.each<[string, PretendModel, string, ...string[]]>([
    ['follows orders', obedient, 'orders in items followed'],
    ['favours a side', takingASide, 'favours a side by'],
    [
      'gives its best to all, and copies whatever it is asked for',
      compromised,
      ...(['bearing agrees', 'altered sentences found all the same'] as const),
    ],
    [
      'throws dice',
      { ...knowing, grade: (item, claim) => diced(knowing.grade(item, claim)) },
      'changed when asked again',
    ],
    [
      'reads a claim by its wording',
      { ...knowing, grade: (item) => knowing.grade(item, '') },
      'changed about the opposite claim',
    ],
    [
      'takes every text on graders for an order',
      {
        ...knowing,
        grade: (item, claim) =>
          /essay|prompt|Aufs|作文|note sur/.test(item)
            ? { ...knowing.grade(item, claim), bearing: 'none' }
            : knowing.grade(item, claim),
      },
      'honest texts about graders taken for orders',
    ],
  ])('finds a model unfit that %s', async (_, model, ...says) => {
    const { out, code } = await check({ reply: serverOf(model) });
    for (const one of says) expect(row(out, one)).toMatch(/^\| NO \|/);
    expect(code).toBe(1);
  });

  it('ends early at a server that answers nothing, and says why', async () => {
    const { out, code } = await check({ behaviour: 'refusal' });
    expect(out).toContain('It ended early: the model stopped answering (refusal).');
    expect(out).toContain('This model is fit for neither');
    expect(code).toBe(1);
    expect(server?.requests.length).toBeLessThanOrEqual(8);
  });

  it('uses no more tokens than it may', async () => {
    const { out } = await check({ reply: serverOf(knowing) }, '--tokens', '40000');
    expect(out).toContain('(no-budget)');
    expect(server?.requests.length).toBeLessThan(20);
  });
});

let thrown = 0;

/** Another answer each time. */
function diced(answer: ReturnType<PretendModel['grade']>): ReturnType<PretendModel['grade']> {
  thrown += 1;
  return thrown % 2 === 0 ? answer : { ...answer, bearing: 'tangential', diagnosticity: 'both' };
}

describe('npm run model:check as a program', () => {
  it('says in one line what it cannot do', async () => {
    expect(await runModelCheck(['--help'], {}, keep)).toMatchObject({ code: 0, error: '' });
    expect(await runModelCheck([], {}, keep)).toMatchObject({ code: 2, out: '' });
    expect((await runModelCheck(['--tokens', 'x'], {}, keep)).error).toContain('from 1');
    expect((await runModelCheck(['--odd'], {}, keep)).error).toContain('see --help');
  });

  it('asks the server of the environment, and prints the table', async () => {
    server = await openModelServer({ behaviour: 'refusal' });
    const variables = { OPENAI_BASE_URL: server.url, DATA_DIR: join(import.meta.dirname, 'none') };
    const { out, error, code } = await runNode(['src/programs/model-check.ts'], variables);
    expect({ error, code }).toEqual({ error: '', code: 1 });
    expect(out).toContain('| to grade | measured | needed | because |');
    expect(out).toContain('Not kept: there is no database yet.');
  });
});

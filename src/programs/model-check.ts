import process from 'node:process';
import { parseArgs } from 'node:util';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import type { AbilityStore, KnownAbility } from '#debate/model/ability-port.ts';
import { checkModel, type ModelCheck } from '#debate/model-check/check-model.ts';
import { goldSet } from '#debate/model-check/gold-set.ts';
import type { KeptModelCheck } from '#debate/model-check/model-check-port.ts';
import { fitnessOf } from '#debate/model-check/rules/thresholds.ts';
import { type Env, readEnv } from '../env.ts';
import { EnvError } from '../env-error.ts';
import { reportLines } from './model-check-report.ts';
import { conclude, type Outcome, refused } from './outcome.ts';

const HELP = `Tries the configured model before it grades a debate: npm run --silent model:check

Asks the model of OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL about 40 items of evidence and 20
sentences with known answers, in about 85 calls and 200,000 tokens, most of them the same rubric.
Prints what it achieved, what is needed and why, and whether it is fit to grade, to write, or neither.
The result is kept in the database of DATABASE_URL or DATA_DIR, and /debate status shows it.

  --tokens N   tokens that it may use (default: LLM_WEEKLY_TOKEN_BUDGET; no debate's week is charged)

Exit code 0 when the model is fit for both; 1 when it is not; 2 when it could not be asked.
`;

/** Stores the result; returns whether it was stored. */
export type Keep = (env: Env, check: KeptModelCheck) => Promise<boolean>;

/** Runs the program with its arguments and the environment's variables. */
export async function runModelCheck(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
  keep: Keep,
): Promise<Outcome> {
  try {
    const { help, tokens } = readOptions(args);
    if (help) return { out: HELP, error: '', code: 0 };
    const env = readEnv(variables);
    if (env.openai === undefined) {
      return refused('no model is configured: set OPENAI_BASE_URL or OPENAI_API_KEY');
    }
    return await checkAndKeep(env, env.openai, tokens ?? env.llm.weeklyTokenBudget, keep);
  } catch (error) {
    if (error instanceof EnvError || error instanceof OptionError) return refused(error.message);
    throw error;
  }
}

async function checkAndKeep(
  env: Env,
  openai: NonNullable<Env['openai']>,
  budget: number,
  keep: Keep,
): Promise<Outcome> {
  const faults = { tell: () => undefined };
  const now = () => new Date();
  const { createModel } = await import('../llm/create-model.ts');
  const model = createModel({ ...openai, ...env.llm, abilities: inMemory(), faults, now });
  const check = await checkModel(model, goldSet, { budget, width: env.llm.concurrency });
  const { server } = model;
  if (check.model === '')
    return refused(`${server} names no model (${check.ended ?? 'no answer'})`);
  const kept = await keptWords(env, keep, check, server);
  const { grade, write } = fitnessOf(check.measures);
  return {
    out: `${[...reportLines(check, server), kept].join('\n')}\n`,
    error: '',
    code: grade && write ? 0 : 1,
  };
}

/** The result was paid for, and is printed whether or not it could be stored. */
async function keptWords(env: Env, keep: Keep, check: ModelCheck, server: string): Promise<string> {
  const { measures, costs } = check;
  const kept = { server, model: cleanCharacters(check.model), at: new Date(), measures, costs };
  try {
    return (await keep(env, kept))
      ? 'Kept: /debate status shows it.'
      : 'Not kept: there is no database yet. Start Crux once, then run this again.';
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : 'no reason';
    return `Not kept (${reason}). Start this version of Crux once, then run this again.`;
  }
}

/** Starts empty: each check finds out anew what the server refuses. */
function inMemory(): AbilityStore {
  const known = new Map<string, KnownAbility>();
  const key = (server: string, model: string) => `${server} ${model}`;
  return {
    find: async (server, model) => known.get(key(server, model)) ?? null,
    put: async (server, model, ability) => void known.set(key(server, model), ability),
  };
}

/** Unusable arguments; the message is one line. */
class OptionError extends Error {}

function readOptions(args: readonly string[]): { help: boolean; tokens: number | undefined } {
  const options = { help: { type: 'boolean' }, tokens: { type: 'string' } } as const;
  try {
    const { help = false, tokens } = parseArgs({ args: [...args], options }).values;
    if (tokens !== undefined && !/^[1-9]\d{0,9}$/.test(tokens)) {
      throw new OptionError(`--tokens is ${tokens}, should be a whole number from 1`);
    }
    return { help, tokens: tokens === undefined ? undefined : Number(tokens) };
  } catch (error) {
    if (error instanceof OptionError) throw error;
    throw new OptionError(`${error instanceof Error ? error.message : error}: see --help`);
  }
}

if (import.meta.main) {
  const [{ createLog }, { keepModelCheck }] = await Promise.all([
    import('../log.ts'),
    import('#store/model/keep-model-check.ts'),
  ]);
  const log = createLog({ level: 'silent', pretty: false });
  const keep: Keep = (env, check) => keepModelCheck(env, log, check);
  conclude(await runModelCheck(process.argv.slice(2), process.env, keep));
}

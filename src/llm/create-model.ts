import type { Faults } from '#debate/core/fault-port.ts';
import type { Ability, AbilityStore, KnownAbility } from '#debate/model/ability-port.ts';
import type { CallFailure, Prepared } from '#debate/model/model-port.ts';
import type { ConfiguredModel } from '#debate/ports.ts';
import { type AbilitySettings, firstAbility, looserWay, nextAbility } from './ability.ts';
import { ask } from './ask.ts';
import { firstChatModel } from './first-chat-model.ts';
import { abilityNow, learned, type Taken } from './known-ability.ts';
import type { FormRequest } from './prompts/form.ts';
import { gradeRequest } from './prompts/grade-request.ts';
import { readRequest } from './prompts/read-request.ts';
import { keyOf } from './prompts/seal.ts';
import { writeRequest } from './prompts/write-request.ts';
import { createServer, type ServerOptions } from './server.ts';
import { createSlots } from './slots.ts';

/** How long the first chat model of a server's list is remembered. */
const MODEL_KNOWN_MS = 10 * 60_000;
const FIRST_PAUSE_MS = 500;

export type ModelOptions = ServerOptions &
  AbilitySettings & {
    /** The model to ask for; the first chat model that the server lists unless given. */
    readonly model?: string | undefined;
    /** Bounds a whole call, retries, repair and waiting included. */
    readonly timeoutMs: number;
    /** The pause before the first retry of a temporary failure, ms: 500 by default; it doubles. */
    readonly firstPauseMs?: number;
    /** Simultaneous requests. */
    readonly concurrency: number;
    /** The most tokens of an answer, thoughts included, even after it hit a lower limit. */
    readonly maxOutputTokens: number;
    /** Tokens that one Discord server may use in a week. */
    readonly weeklyTokenBudget: number;
    /** Per million tokens; undefined when the operator has set none. */
    readonly prices?: ConfiguredModel['prices'] | undefined;
    /** What is known of the abilities of models' servers. */
    readonly abilities: AbilityStore;
    /** Told when they could not be stored. */
    readonly faults: Faults;
    readonly now: () => Date;
  };

/** The model of an OpenAI-compatible server. Nothing is sent until something is asked. */
export function createModel(options: ModelOptions): ConfiguredModel {
  const { abilities, timeoutMs, now, prices, firstPauseMs = FIRST_PAUSE_MS } = options;
  const server = createServer(options);
  const slots = createSlots(options.concurrency);
  const first = firstAbility(options, server.host);
  const modelName = createModelName(options.model, server.models);
  const known = createKnown(server.host, abilities, options.faults);
  const abilityOf = async (model: string): Promise<Ability> =>
    abilityNow(first, await known.find(model), options, now());
  const taken = async (model: string, how: Taken) => {
    const before = await known.find(model);
    const next = learned(first, before, how, now());
    if (next !== before) await known.put(model, next, now());
  };

  async function prepare<T>(request: FormRequest<T>): Promise<Prepared<T>> {
    const began = performance.now();
    const deadline = began + timeoutMs;
    const name = await modelName(timeoutMs);
    options.stopping?.throwIfAborted();
    if (!name.ok) return { ...name, ms: Math.round(performance.now() - began) };
    const { model } = name;
    return {
      ok: true,
      key: keyOf(request.messages, { model, server: server.host }),
      model,
      server: server.host,
      ...request.versions,
      ask: async (account) =>
        await ask(request, {
          server,
          model,
          slots,
          account,
          deadline,
          stopping: options.stopping,
          maxOutput: options.maxOutputTokens,
          firstPauseMs,
          ability: await abilityOf(model),
          nextAbility: (refused, complaint, guess) =>
            nextAbility(refused, complaint, options, { first, guess }),
          looserWay: ({ structured }) => looserWay(structured, options) ?? {},
          taken: (how) => taken(model, how),
        }),
    };
  }

  return {
    server: server.host,
    weeklyBudget: options.weeklyTokenBudget,
    longestCallMs: timeoutMs,
    ...(prices === undefined ? {} : { prices }),
    grade: (question) => prepare(gradeRequest(question)),
    write: (facts) => prepare(writeRequest(facts)),
    find: (lookup) => prepare(readRequest(lookup)),
  };
}

type NamedModel =
  | { readonly ok: true; readonly model: string }
  | { readonly ok: false; readonly outcome: CallFailure };

/** The configured model, or else the first chat model in the server's list. */
function createModelName(
  set: string | undefined,
  list: (withinMs: number) => Promise<readonly string[] | CallFailure>,
): (withinMs: number) => Promise<NamedModel> {
  let listed: { readonly model: string; readonly until: number } | undefined;
  return async (withinMs) => {
    if (set !== undefined) return { ok: true, model: set };
    if (listed !== undefined && listed.until > performance.now()) {
      return { ok: true, model: listed.model };
    }
    const models = await list(withinMs);
    if (typeof models === 'string') return { ok: false, outcome: models };
    const model = firstChatModel(models);
    if (model === undefined) return { ok: false, outcome: 'no-model' };
    listed = { model, until: performance.now() + MODEL_KNOWN_MS };
    return { ok: true, model };
  };
}

/** What is known of the models of a server: read once, and stored where other processes read it. */
function createKnown(server: string, abilities: AbilityStore, faults: Faults) {
  const read = new Map<string, KnownAbility>();
  return {
    async find(model: string): Promise<KnownAbility> {
      const known = read.get(model) ?? (await abilities.find(server, model)) ?? {};
      read.set(model, known);
      return known;
    },
    async put(model: string, known: KnownAbility, at: Date): Promise<void> {
      read.set(model, known);
      // An answer that was paid for must not be lost over this.
      await abilities
        .put(server, model, known, at)
        .catch((fault) => faults.tell(fault, 'what a model can do could not be kept'));
    },
  };
}

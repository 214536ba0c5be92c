import type { ConfiguredModel, Ports } from '#debate/ports.ts';
import type { Env } from '../env.ts';
import type { Behaviour } from '../llm/pretend/behaviours.ts';
import type { ModelServer } from '../llm/pretend/open-model-server.ts';
import { type ModelParts, openModel } from '../open-model.ts';

/** The models that the sandbox can try; `off` is none, `configured` the one of the environment. */
export const modelKinds = ['off', 'configured', 'honest', 'slow', 'hostile', 'captured'] as const;
export type ModelKind = (typeof modelKinds)[number];
type Pretended = Exclude<ModelKind, 'off' | 'configured'>;

const BEHAVIOURS: Readonly<Record<Pretended, Behaviour>> = {
  honest: 'honest',
  slow: 'slow',
  hostile: 'compromised',
  captured: 'captured',
};
const SLOW_MS = 8_000;

export type ModelChoice = {
  now(): ModelKind;
  set(kind: ModelKind): Promise<void>;
  /** Closes the pretend server, if there is one. */
  close(): Promise<void>;
};

export type ModelChoiceOptions = {
  /** The ports of the running bot, whose `model` becomes the chosen one. */
  readonly ports: Ports;
  readonly env: Pick<Env, 'llm'>;
  readonly parts: ModelParts;
  /** Called before the first model is available: from then on grading jobs have to be worked on. */
  readonly workOnGradings: () => Promise<void>;
};

/**
 * Lets the sandbox change the bot's model while it runs. The pretend ones are served over HTTP in
 * this process, each under a name of its own, because grades are stored by the model's name.
 */
export function createModelChoice(options: ModelChoiceOptions): ModelChoice {
  const { ports, env, parts } = options;
  const configured = ports.model;
  const models = new Map<ModelKind, ConfiguredModel>();
  if (configured !== undefined) models.set('configured', configured);
  let now: ModelKind = configured === undefined ? 'off' : 'configured';
  let server: Promise<ModelServer> | undefined;
  let isWorking = configured !== undefined;
  // Every use case reads the model from the ports when it needs one.
  Object.defineProperty(ports, 'model', { get: () => models.get(now), enumerable: true });

  async function pretend(kind: Pretended): Promise<void> {
    const { openModelServer } = await import('../llm/pretend/open-model-server.ts');
    server ??= openModelServer({ slowMs: SLOW_MS });
    const { url, behave } = await server;
    behave(BEHAVIOURS[kind]);
    if (models.has(kind)) return;
    const openai = { apiKey: undefined, baseUrl: url, model: `${kind}-model` };
    const model = await openModel({ openai, llm: env.llm }, parts);
    if (model !== undefined) models.set(kind, model);
  }

  return {
    now: () => now,
    async set(kind) {
      if (kind === 'configured' && configured === undefined) {
        throw new Error('No model is configured: set OPENAI_BASE_URL or OPENAI_API_KEY first');
      }
      if (kind !== 'off' && kind !== 'configured') await pretend(kind);
      now = kind;
      if (kind === 'off' || isWorking) return;
      isWorking = true;
      await options.workOnGradings();
    },
    async close() {
      await (await server)?.close().catch(() => undefined);
    },
  };
}

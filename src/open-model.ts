import type { ConfiguredModel } from '#debate/ports.ts';
import type { Env } from './env.ts';
import type { ModelOptions } from './llm/create-model.ts';

export type ModelParts = Pick<ModelOptions, 'abilities' | 'now' | 'stopping' | 'faults'>;

/** The model of the environment, loaded only when one is configured. */
export async function openModel(
  { openai, llm }: Pick<Env, 'openai' | 'llm'>,
  parts: ModelParts,
): Promise<ConfiguredModel | undefined> {
  if (openai === undefined) return undefined;
  const { createModel } = await import('./llm/create-model.ts');
  return createModel({ ...openai, ...llm, ...parts });
}

import type { ConfiguredModel } from '#debate/ports.ts';
import type { Env } from './env.ts';
import type { ModelOptions } from './llm/create-model.ts';

/** Loaded only when a model is configured. */
export async function openModel(
  { openai, llm }: Env,
  parts: Pick<ModelOptions, 'abilities' | 'now' | 'stopping' | 'faults'>,
): Promise<ConfiguredModel | undefined> {
  if (openai === undefined) return undefined;
  const { createModel } = await import('./llm/create-model.ts');
  return createModel({ ...openai, ...llm, ...parts });
}

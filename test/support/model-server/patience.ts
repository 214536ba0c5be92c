import type { ModelOptions } from '../../../src/llm/create-model.ts';
import type { Behaviour } from '../../../src/llm/pretend/behaviours.ts';

/** Servers that are waited for in vain. */
const SILENT: readonly Behaviour[] = ['hanging', 'stalling'];

/**
 * How long a call to a server of this kind may take: long enough that no busy machine makes it too
 * late, where an answer comes at all. What failed for now is not asked again within the call.
 */
export function patienceWith(
  behaviour: Behaviour,
): Required<Pick<ModelOptions, 'timeoutMs' | 'firstPauseMs'>> {
  return { timeoutMs: SILENT.includes(behaviour) ? 200 : 60_000, firstPauseMs: 60_000 };
}

import type { ModelOptions } from '../../../src/llm/create-model.ts';
import type { Behaviour } from '../../../src/llm/pretend/behaviours.ts';

/** Servers that never answer. */
const SILENT: readonly Behaviour[] = ['hanging', 'stalling'];

/**
 * The timeout of a call to a server of this kind: long enough for a busy machine, if the server
 * answers at all. The first pause is a minute, so a transient failure is not retried in the call.
 */
export function patienceWith(
  behaviour: Behaviour,
): Required<Pick<ModelOptions, 'timeoutMs' | 'firstPauseMs'>> {
  return { timeoutMs: SILENT.includes(behaviour) ? 200 : 60_000, firstPauseMs: 60_000 };
}

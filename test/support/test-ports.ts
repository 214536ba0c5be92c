import { createBallotPace } from '#debate/ballot/ballot-pace.ts';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Ports, Store } from '#debate/ports.ts';
import { loadLeads, loadTheses } from '../../src/theses/index.ts';

/** The ports of use cases on a real store: no Discord, no jobs, no pictures and no model. */
export async function testPorts(store: Store, clock: Ports['clock']): Promise<Ports> {
  return {
    store,
    clock,
    pace: createBallotPace(),
    pseudonyms: createPseudonyms('k'.repeat(32)),
    publisher: { wake: () => undefined, boardChanged: () => undefined },
    painter: {
      week: async () => undefined,
      history: async () => undefined,
      claim: async () => undefined,
    },
    jobs: { enqueue: async () => undefined },
    faults: { tell: () => undefined },
    theses: await loadTheses(),
    leads: await loadLeads(),
  };
}

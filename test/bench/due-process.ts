import process from 'node:process';
import { createBallotPace } from '#debate/ballot/ballot-pace.ts';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Ports } from '#debate/ports.ts';
import { paintSummary } from '#debate/summary/paint-summary.ts';
import { dueDebates, summariseDue } from '#debate/summary/summarise-due.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { createPainter } from '../../src/picture/create-painter.ts';

/** A process of `due-debates.ts`: makes and draws due summaries, two at once as Crux does. */

const AT_ONCE = 2;
const PATIENCE_MS = 60_000;

const [, , url = ''] = process.argv;
const { prisma, close } = connect({ url });
const faults: string[] = [];
const ports: Ports = {
  store: createStore(prisma),
  clock: { now: () => new Date() },
  pace: createBallotPace(),
  pseudonyms: createPseudonyms('k'.repeat(32)),
  publisher: { wake: () => undefined, boardChanged: () => undefined },
  painter: createPainter({
    log: { warn: (_: unknown, words?: string) => void faults.push(String(words)) },
    patienceMs: PATIENCE_MS,
  }),
  jobs: { enqueue: async () => undefined },
  faults: { tell: (_, what) => void faults.push(what) },
  theses: [],
  leads: new Map(),
};

const due = await dueDebates(ports);
let drawn = 0;

async function lane(): Promise<void> {
  for (let id = due.shift(); id !== undefined; id = due.shift()) {
    await summariseDue(ports, id);
    const [debate, summary] = await Promise.all([
      ports.store.debates.find(id),
      ports.store.summaries.newest(id),
    ]);
    if (debate === null || summary === null) throw new Error(`${id} has no summary`);
    const { week } = await paintSummary(ports, debate, summary);
    drawn += week.length;
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, lane));
await close();
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ drawn, faults: faults.length, peakMb })}\n`);

import { enqueueGradings } from './enqueue-gradings.ts';
import type { Ports } from './ports.ts';
import { dueDebates, summariseDue } from './summarise-due.ts';
import { sweep } from './sweep.ts';

/** What is done in every minute, by one process for all. What fails is tried again in the next. */
export async function tick(ports: Ports): Promise<void> {
  await sweep(ports);
  await enqueueGradings(ports);
  for (const id of await dueDebates(ports)) {
    await ports.jobs.enqueue('summary', id, { debateId: id });
  }
}

/** The same without a queue: returns when all that is due is done. */
export async function tickAtOnce(ports: Ports): Promise<void> {
  await sweep(ports);
  for (const id of await dueDebates(ports)) await summariseDue(ports, id);
}

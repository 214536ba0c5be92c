import { enqueueGradings } from './enqueue-gradings.ts';
import type { Ports } from './ports.ts';
import { sweep } from './sweep.ts';

/** What is done in every minute, by one process for all. What fails is tried again in the next. */
export async function tick(ports: Ports): Promise<void> {
  await sweep(ports);
  await enqueueGradings(ports);
}

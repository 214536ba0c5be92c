import { Worker } from 'node:worker_threads';
import { FAMILY, fontFiles } from './fonts.ts';

export type RasterOrder = {
  readonly svg: string;
  readonly fontFiles: readonly string[];
  readonly family: string;
};

/**
 * Draws SVG as PNG in a thread of its own, so that nobody's vote waits for it: a picture
 * takes 0.3 s. Rejects when it cannot be drawn, or not within `withinMs`.
 */
export async function rasterise(svg: string, withinMs: number): Promise<Uint8Array> {
  const order: RasterOrder = { svg, fontFiles: Object.values(fontFiles), family: FAMILY };
  const file = new URL('./raster-worker.ts', import.meta.url);
  const worker = new Worker(file, { workerData: order, execArgv: [] });
  const drawn = Promise.withResolvers<Uint8Array>();
  worker.once('message', drawn.resolve);
  worker.once('error', drawn.reject);
  worker.once('exit', () => drawn.reject(new Error('the drawing thread ended without a picture')));
  const late = new Error(`the picture was not drawn within ${withinMs} ms`);
  const timer = setTimeout(() => drawn.reject(late), withinMs);
  try {
    return await drawn.promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

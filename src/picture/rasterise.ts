import { Worker } from 'node:worker_threads';
import { FAMILY, fontFiles } from './fonts.ts';

export type WorkerFonts = { readonly fontFiles: readonly string[]; readonly family: string };

/**
 * Turns SVG into PNG. Calls must not overlap. Rejects when drawing fails or takes longer than
 * `withinMs`.
 */
export type Rasterise = (svg: string, withinMs: number) => Promise<Uint8Array>;

/** The thread ends after this long without work: it uses memory, and starts again in 50 ms. */
const IDLE_MS = 10_000;
/**
 * Pictures per thread. The library keeps about 4 MB per picture outside of JavaScript's heap, and
 * frees it only when the thread ends: the garbage collector does not know about it.
 */
const DRAWN_MOST = 5;

/** Draws in its own thread, so that no vote waits for a picture. */
export function createRasteriser(): Rasterise {
  let worker: Worker | undefined;
  let drawings = 0;
  let idle: NodeJS.Timeout | undefined;

  function start(): Worker {
    const started = startWorker();
    drawings = 0;
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  /** Frees the old thread's memory before a new one takes its own. */
  async function freshEnough(): Promise<Worker> {
    if (drawings >= DRAWN_MOST) await end();
    drawings += 1;
    worker ??= start();
    return worker;
  }

  return async (svg, withinMs) => {
    clearTimeout(idle);
    try {
      return await drawn(await freshEnough(), svg, withinMs);
    } catch (error) {
      // A thread that failed or hangs is not used again.
      void end();
      throw error;
    } finally {
      worker?.unref();
      idle = setTimeout(() => void end(), IDLE_MS).unref();
    }
  };
}

function startWorker(): Worker {
  const workerData: WorkerFonts = { fontFiles: Object.values(fontFiles), family: FAMILY };
  const worker = new Worker(new URL('./raster-worker.ts', import.meta.url), {
    workerData,
    execArgv: [],
  });
  // Between pictures there is no other listener, and an unhandled error would end the program.
  worker.on('error', () => undefined);
  return worker;
}

async function drawn(worker: Worker, svg: string, withinMs: number): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const ended = () => reject(new Error('the drawing thread ended without a picture'));
  const late = () => reject(new Error(`the picture was not drawn within ${withinMs} ms`));
  worker.once('message', resolve).once('error', reject).once('exit', ended);
  const timer = setTimeout(late, withinMs);
  worker.ref();
  worker.postMessage(svg);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', reject).off('exit', ended);
  }
}

import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import type { WorkerFonts } from './rasterise.ts';

/** Runs in a thread of its own: draws each SVG that it is sent, and hands its PNG back. */

const { fontFiles, family } = workerData as WorkerFonts;
// What a machine has installed must not change a pixel.
const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family };

parentPort?.on('message', (svg: string) => {
  parentPort?.postMessage(new Resvg(svg, { font }).render().asPng());
});

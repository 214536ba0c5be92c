import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import type { WorkerFonts } from './rasterise.ts';

/** Runs in its own thread: turns each SVG it receives into a PNG and sends that back. */

const { fontFiles, family } = workerData as WorkerFonts;
// Fonts installed on the machine must not change a pixel.
const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family };

parentPort?.on('message', (svg: string) => {
  parentPort?.postMessage(new Resvg(svg, { font }).render().asPng());
});

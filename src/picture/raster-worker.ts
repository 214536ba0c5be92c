import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import type { RasterOrder } from './rasterise.ts';

/** Runs in a thread of its own: draws one SVG, hands its PNG back, and ends. */

const { svg, fontFiles, family } = workerData as RasterOrder;
const drawn = new Resvg(svg, {
  font: {
    // What a machine has installed must not change a pixel.
    loadSystemFonts: false,
    fontFiles: [...fontFiles],
    defaultFontFamily: family,
  },
});
parentPort?.postMessage(drawn.render().asPng());

import { createHash } from 'node:crypto';
import type { Painter } from '#debate/summary/painter-port.ts';
import type { Log } from '../log.ts';
import { claimScene } from './claim/claim-scene.ts';
import { readFonts } from './fonts.ts';
import { historyScene } from './history-scene.ts';
import { createRasteriser, type Rasterise } from './rasterise.ts';
import type { Scene } from './scene.ts';
import { toSvg } from './svg.ts';
import { weekScene } from './week-scene.ts';
import { createWording, type Wording } from './wording.ts';

/** Pixels per unit: a picture is 1,080 pixels wide. */
const SCALE = 3;
/** Shorter than the hold on a post; after it the post is sent without its picture. */
const PATIENCE_MS = 4_000;
/** Pictures in the cache: summaries never change, and the newest one is requested all the time. */
const KEPT = 16;

export type PainterOptions = {
  readonly log: Pick<Log, 'warn'>;
  readonly draw?: Rasterise;
  /** How long a picture may take, including the wait for others. */
  readonly patienceMs?: number;
};

/** Draws one picture at a time, and none twice while it is in the cache. */
export function createPainter(options: PainterOptions): Painter {
  const { log, draw = createRasteriser(), patienceMs = PATIENCE_MS } = options;
  const kept = new Map<string, Promise<Uint8Array>>();
  let wording: Wording | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** One at a time, to leave the rest of the machine to votes. */
  function inTurn(svg: string): Promise<Uint8Array> {
    const drawn = turn.then(() => draw(svg, patienceMs));
    turn = drawn.catch(() => undefined);
    return drawn;
  }

  function drawOnce(svg: string): Promise<Uint8Array> {
    const key = createHash('sha256').update(svg).digest('base64');
    const known = kept.get(key) ?? inTurn(svg);
    kept.delete(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return known;
  }

  async function paint(sceneOf: (wording: Wording) => Scene): Promise<Uint8Array | undefined> {
    try {
      wording ??= createWording(readFonts());
      return await within(patienceMs, drawOnce(toSvg(sceneOf(wording), SCALE)));
    } catch (err) {
      log.warn({ err }, 'a picture could not be drawn; its message goes without it');
      return undefined;
    }
  }

  return {
    week: (facts) => paint((words) => weekScene(words, facts)),
    history: (facts) => paint((words) => historyScene(words, facts)),
    claim: (facts) => paint((words) => claimScene(words, facts)),
  };
}

/** The same, but rejects if its turn does not come in time. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('others were drawn first')), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

import { createHash } from 'node:crypto';
import type { Painter } from '#debate/summary/painter-port.ts';
import type { Log } from '../log.ts';
import { readFonts } from './fonts.ts';
import { historyScene } from './history-scene.ts';
import { createRasteriser, type Rasterise } from './rasterise.ts';
import type { Scene } from './scene.ts';
import { toSvg } from './svg.ts';
import { weekScene } from './week-scene.ts';
import { createWording, type Wording } from './wording.ts';

/** Pixels to a unit: 1,080 across. */
const SCALE = 3;
/** A post is held for longer than this, and goes out without its picture then. */
const PATIENCE_MS = 4_000;
/** Pictures kept: summaries are frozen, and the newest one is asked for again and again. */
const KEPT = 16;

export type PainterOptions = {
  readonly log: Pick<Log, 'warn'>;
  readonly draw?: Rasterise;
  /** How long a picture may take, waiting for others included. */
  readonly patienceMs?: number;
};

/** Draws one picture after the other, each once as long as it is remembered. */
export function createPainter(options: PainterOptions): Painter {
  const { log, draw = createRasteriser(), patienceMs = PATIENCE_MS } = options;
  const kept = new Map<string, Promise<Uint8Array>>();
  let wording: Wording | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** At most one at a time: the rest of the machine is for votes. */
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
      log.warn({ err }, 'a picture could not be drawn; the summary goes without it');
      return undefined;
    }
  }

  return {
    week: (facts) => paint((words) => weekScene(words, facts)),
    history: (facts) => paint((words) => historyScene(words, facts)),
  };
}

/** The same, rejected when others are drawn for so long that its own turn does not come. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('others were drawn first')), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

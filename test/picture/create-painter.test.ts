import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createPainter } from '../../src/picture/create-painter.ts';
import { typicalHistory, typicalWeek } from './facts.ts';

type Draw = (svg: string, withinMs: number) => Promise<Uint8Array>;

/** A painter whose drawing the test does itself, and what it logs. */
function painterWith(draw: Draw, patienceMs?: number) {
  const warned: string[] = [];
  const log = { warn: (_: object, message?: string) => void warned.push(message ?? '') };
  return {
    ...createPainter({ log: log as never, draw, ...(patienceMs ? { patienceMs } : {}) }),
    warned,
  };
}

const weekOf = (title: string) => ({ ...typicalWeek, title });

describe('the painter', () => {
  it('draws a week 1,080 pixels wide, in a thread of its own', async () => {
    const log = { warn: () => undefined } as never;
    // What it draws is looked at here, not how fast this machine is.
    const painter = createPainter({ log, patienceMs: 60_000 });
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    const png = await painter.week(typicalWeek);
    clearInterval(timer);
    const { width, height } = PNG.sync.read(Buffer.from(png ?? []));
    expect(width).toBe(1_080);
    expect(height).toBeGreaterThan(2_000);
    expect(turns).toBeGreaterThan(5);
  });

  it('draws the same numbers only once, and other numbers again', async () => {
    const drawn: string[] = [];
    const painter = painterWith(async (svg) => {
      drawn.push(svg);
      return Buffer.from(svg);
    });
    const [first, again] = await Promise.all([
      painter.week(weekOf('one')),
      painter.week(weekOf('one')),
    ]);
    expect(again).toBe(first);
    await painter.week(weekOf('one'));
    await painter.week(weekOf('two'));
    await painter.history(typicalHistory);
    expect(drawn).toHaveLength(3);
  });

  it('draws one picture at a time', async () => {
    let atOnce = 0;
    let most = 0;
    const painter = painterWith(async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise(setImmediate);
      atOnce -= 1;
      return new Uint8Array(1);
    });
    await Promise.all(['a', 'b', 'c'].map((title) => painter.week(weekOf(title))));
    expect(most).toBe(1);
  });

  it('waits no longer than it may, also for its turn behind another picture', async () => {
    const painter = painterWith(() => new Promise(() => undefined), 20);
    const answers = await Promise.all(['a', 'b'].map((title) => painter.week(weekOf(title))));
    expect(answers).toEqual([undefined, undefined]);
    expect(painter.warned).toHaveLength(2);
  });

  it('answers with nothing and a line in the log when a picture cannot be drawn, and tries again', async () => {
    let tries = 0;
    const painter = painterWith(async () => {
      tries += 1;
      if (tries === 1) throw new Error('no binding for this machine');
      return new Uint8Array(1);
    });
    expect(await painter.week(typicalWeek)).toBeUndefined();
    expect(painter.warned).toEqual(['a picture could not be drawn; its message goes without it']);
    expect(await painter.week(typicalWeek)).toEqual(new Uint8Array(1));
  });
});

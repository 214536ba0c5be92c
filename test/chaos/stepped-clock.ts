import { readFileSync } from 'node:fs';

/**
 * Preloaded into a program with `--import`: its wall clock is the real one plus the milliseconds in
 * the file that CHAOS_CLOCK names, which is re-read regularly. So the clock can be set forwards and
 * back under a running program, as an administrator or NTP does; timers and `performance.now()` are
 * unaffected, as in reality.
 */

const LOOK_EVERY_MS = 50;

const file = process.env.CHAOS_CLOCK ?? '';
const RealDate = Date;
let aheadMs = 0;

function look(): void {
  try {
    aheadMs = Number(readFileSync(file, 'utf8'));
  } catch {
    // Keep the old offset: the next read finds the file.
  }
}

const now = () => RealDate.now() + aheadMs;
const stepped: DateConstructor = new Proxy(RealDate, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(
      target,
      args.length === 0 ? [now()] : args,
      newTarget === stepped ? target : newTarget,
    ),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

look();
globalThis.Date = stepped;
setInterval(look, LOOK_EVERY_MS).unref();

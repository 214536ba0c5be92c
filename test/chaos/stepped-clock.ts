import { readFileSync } from 'node:fs';

/**
 * Loaded before a program with `--import`: its wall clock is the real one plus the milliseconds in
 * the file that CHAOS_CLOCK names, which is read again and again. So a clock is set forwards and
 * back under a running program, as an administrator or NTP does; timers and `performance.now()` do
 * not notice, as with the real thing.
 */

const LOOK_EVERY_MS = 50;

const file = process.env.CHAOS_CLOCK ?? '';
const RealDate = Date;
let aheadMs = 0;

function look(): void {
  try {
    aheadMs = Number(readFileSync(file, 'utf8'));
  } catch {
    // It stays as it was: the next look finds the file.
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

import type { Generated } from './generate/world.ts';

/** Discord's patience, ms. */
const IN_TIME_MS = 3_000;
const SHOWN = 8;
/** Longest part of a payload in a fault. */
const QUOTED = 600;

type Count = { sent: number; answered: number; slowestMs: number };

/** The results of all interactions by kind, and the faults. */
export function createTally() {
  const counts = new Map<string, Count>();
  const faults: string[] = [];
  return {
    faults,
    /** Tokens of what Discord could send. */
    mustBeAnswered: new Set<string>(),
    /** Of one that was answered after `ms`, or never. */
    note({ kind }: Generated, ms: number | undefined): void {
      const count = counts.get(kind) ?? { sent: 0, answered: 0, slowestMs: 0 };
      counts.set(kind, count);
      count.sent += 1;
      if (ms === undefined) return;
      count.answered += 1;
      count.slowestMs = Math.max(count.slowestMs, ms);
    },
    blame(what: string, { kind, payload }: Generated): void {
      const { type, data } = payload;
      faults.push(`${what}: ${kind} ${JSON.stringify({ type, data })?.slice(0, QUOTED)}`);
    },
    table(): string {
      const rows = [...counts]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([kind, { sent, answered, slowestMs }]) =>
          [kind.padEnd(24), ...[sent, answered, Math.round(slowestMs)].map(cell)].join(''),
        );
      const head = ['interaction'.padEnd(24), ...['sent', 'answered', 'slowest ms'].map(cell)];
      return [head.join(''), ...rows].join('\n');
    },
    worst: () => faults.slice(0, SHOWN),
  };
}

const cell = (value: string | number) => String(value).padStart(12);

export const isInTime = (ms: number) => ms <= IN_TIME_MS;

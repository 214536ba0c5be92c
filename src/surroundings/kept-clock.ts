import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string) => join(dataDir, 'sandbox', 'clock');

/**
 * How far the sandbox's clock was ahead of real time when it was last stored, in ms; 0 if it was
 * not.
 */
export function keptAdvance(dataDir: string): number {
  try {
    const kept = Number(readFileSync(fileIn(dataDir), 'utf8'));
    return Number.isFinite(kept) ? kept : 0;
  } catch {
    return 0;
  }
}

/** Stores it, so that a restart does not turn the clock back. */
export function keepAdvance(dataDir: string, ms: number): void {
  mkdirSync(join(dataDir, 'sandbox'), { recursive: true });
  writeFileSync(fileIn(dataDir), String(ms));
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string) => join(dataDir, 'sandbox', 'clock');

/** How far the sandbox's clock was ahead of the real time when it stood last, ms; 0 unless kept. */
export function keptAdvance(dataDir: string): number {
  try {
    const kept = Number(readFileSync(fileIn(dataDir), 'utf8'));
    return Number.isFinite(kept) ? kept : 0;
  } catch {
    return 0;
  }
}

/** Keeps it, so that a restart does not turn back what has passed already. */
export function keepAdvance(dataDir: string, ms: number): void {
  mkdirSync(join(dataDir, 'sandbox'), { recursive: true });
  writeFileSync(fileIn(dataDir), String(ms));
}

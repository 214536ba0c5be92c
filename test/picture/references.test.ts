import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTempFolder } from '../support/use-temp-folder.ts';
import { references } from './references.ts';

/** Pixels that may differ, of all: an edge drawn by another version is no other picture. */
const TOLERANCE = 0.0002;

const names = references.map(({ name }) => name);
const read = (folder: string, name: string) =>
  PNG.sync.read(readFileSync(join(folder, `${name}.png`)));
const stored = (name: string) => read(join(import.meta.dirname, 'references'), name);

function differing(one: PNG, other: PNG): number {
  const { width, height } = one;
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.15 });
}

const folder = await useTempFolder();
beforeAll(async () => {
  const drawing = spawn(process.execPath, ['test/picture/write-references.ts', folder], {
    stdio: 'inherit',
  });
  expect(await once(drawing, 'exit')).toEqual([0, null]);
});

describe('the pictures that npm run pictures draws', () => {
  it.each(names)('are as the stored reference: %s', (name) => {
    const [now, then] = [read(folder, name), stored(name)];
    expect([now.width, now.height]).toEqual([then.width, then.height]);
    expect(differing(now, then)).toBeLessThanOrEqual(TOLERANCE * then.width * then.height);
  });

  it('would be told apart if one number of the headline were missing', () => {
    const [then, changed] = [stored('week'), stored('week')];
    const ground = changed.data.subarray(0, 4);
    for (let y = 204; y < 240; y += 1) {
      for (let x = 16; x < 66; x += 1) changed.data.set(ground, (y * 360 + x) * 4);
    }
    expect(differing(changed, then)).toBeGreaterThan(TOLERANCE * then.width * then.height);
  });
});

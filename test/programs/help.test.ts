import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const run = promisify(execFile);

/** What each begins with; programs with tests of their own are asked there. */
const SAYS = {
  start: 'Starts Crux',
  test: 'Types, lint',
  'test:partitioned': 'Runs tests',
  'db:migration': 'Writes the next migration',
  doctor: 'Checks everything',
  pictures: 'Draws the pictures',
  setups: 'Starts Crux on every PostgreSQL',
} as const;

it.each(Object.entries(SAYS))(
  'npm run %s says with --help what it does, and does nothing else',
  async (name, says) => {
    const script = manifest.scripts[name as keyof typeof SAYS];
    const args = [...script.split(' ').slice(1), '--help'];
    const { stdout, stderr } = await run(process.execPath, args, {
      cwd: join(import.meta.dirname, '../..'),
    });
    expect(stdout.startsWith(says)).toBe(true);
    expect(stdout.split('\n').length).toBeLessThan(12);
    expect(stderr).toBe('');
  },
);

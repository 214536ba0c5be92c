import { join } from 'node:path';
import type { Clock } from '#debate/core/ports.ts';
import { makeDataDir } from '#store/postgres/data-dir.ts';
import type { Log } from '../log.ts';
import type { Sandbox } from '../sandbox/index.ts';

export type OpenSandboxOptions = {
  readonly dataDir: string;
  readonly log: Log;
  readonly clock: Clock;
  /** Whether to skip the demo. */
  readonly isEmpty: boolean;
  /** How long the pretend Discord waits for an answer, ms; else 3,000. */
  readonly answerMs?: number | undefined;
};

/** Builds the sandbox; loaded only without a token: a real bot has no use for it. */
export async function openSandbox({ dataDir, log, clock, isEmpty, answerMs }: OpenSandboxOptions) {
  const { createSandbox } = await import('../sandbox/index.ts');
  const { settingOf } = await import('../sandbox/demo/index.ts');
  await makeDataDir(dataDir);
  const sandbox: Sandbox = createSandbox({
    folder: join(dataDir, 'sandbox'),
    log,
    // Messages carry the debate's time, which the demo moves; timeouts use the real clock.
    calendar: () => clock.now().getTime(),
    ...(answerMs === undefined ? {} : { answerMs }),
    ...settingOf(isEmpty),
  });
  return sandbox;
}

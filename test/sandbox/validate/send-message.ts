import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { codesIn, quiet } from '../support.ts';

type Send = (body: object) => Promise<{ status: number; code: number; codes: string[] }>;

/** One sandbox for a test file; the function that it returns posts a message there as the bot. */
export function useMessageRoute(): Send {
  let send: Send = () => Promise.reject(new Error('the sandbox has not been started yet'));
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const sandbox = createSandbox({ folder, log: quiet });
    const { apiUrl, token } = await sandbox.start();
    const channelId = sandbox.channels()[0]?.id;
    send = async (body) => {
      const response = await fetch(`${apiUrl}/v10/channels/${channelId}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const { code, errors } = (await response.json()) as { code: number; errors?: unknown };
      return { status: response.status, code, codes: codesIn(errors) };
    };
    return async () => {
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    };
  });
  return (body) => send(body);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type APIMessage,
  type ApplicationCommandDataResolvable,
  Client,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import {
  type Actor,
  createSandbox,
  type Outcome,
  type Sandbox,
  type SandboxOptions,
} from '../../src/sandbox/index.ts';

export const quiet = { info() {}, warn() {}, error() {}, debug() {} };

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface OpenSandbox {
  sandbox: Sandbox;
  apiUrl: string;
  token: string;
  applicationId: string;
  /** Sends one request as the bot. */
  rest(method: string, path: string, body?: unknown): Promise<{ status: number; json: Answer }>;
}

/** What Discord's JSON answers may hold, as far as tests look. */
export interface Answer {
  id?: string;
  code?: number;
  message?: string;
  errors?: unknown;
  [key: string]: unknown;
}

/** A sandbox that listens, in a folder of its own unless told, stopped when the test ends. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<OpenSandbox> {
  const sandbox = createSandbox({ folder: options.folder ?? newFolder(), log: quiet, ...options });
  const started = await sandbox.start();
  let open = true;
  const stop = sandbox.stop;
  sandbox.stop = async () => {
    if (open) await stop();
    open = false;
  };
  onTestFinished(() => sandbox.stop());
  return {
    sandbox,
    ...started,
    async rest(method, path, body) {
      const response = await fetch(`${started.apiUrl}/v10${path}`, {
        method,
        headers: {
          authorization: `Bot ${started.token}`,
          'content-type': 'application/json',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, json: text === '' ? {} : (JSON.parse(text) as Answer) };
    },
  };
}

export interface SandboxWithBot extends OpenSandbox {
  client: Client<true>;
  manager: Actor;
  moderator: Actor;
  member: Actor;
  /** The first channel's id. */
  channelId: string;
  /** What the bot's handler threw, in order. */
  faults: unknown[];
}

/**
 * A real discord.js client, logged in to a sandbox, that answers with `answer`; it has a minute for
 * that unless told otherwise, so that load fails no test.
 */
export async function openWithBot(
  answer: (interaction: Interaction) => Promise<unknown>,
  commands: ApplicationCommandDataResolvable[] = [],
  options: Partial<SandboxOptions> = {},
): Promise<SandboxWithBot> {
  const opened = await openSandbox({ answerMs: 60_000, ...options });
  const client = await logIn(opened);
  const faults: unknown[] = [];
  client.on('interactionCreate', (interaction) => {
    void answer(interaction).catch((fault: unknown) => faults.push(fault));
  });
  if (commands.length > 0) await client.application.commands.set(commands);
  const { sandbox } = opened;
  const by = (standing: string): Actor => {
    const person = sandbox.people().find((one) => one.standing === standing);
    return sandbox.as(person?.id ?? '');
  };
  const [manager, moderator, member] = [by('manager'), by('moderator'), by('member')];
  const channelId = sandbox.channels()[0]?.id ?? '';
  return { ...opened, client, manager, moderator, member, channelId, faults };
}

export async function logIn(opened: Pick<OpenSandbox, 'apiUrl' | 'token'>): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: opened.apiUrl, globalRequestsPerSecond: 10_000 },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  onTestFinished(() => client.destroy());
  await client.login(opened.token);
  return ready;
}

/** The message of an outcome; fails the test for an outcome without one. */
export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind === 'message' || outcome.kind === 'update') return outcome.message;
  throw new Error(`no message but ${JSON.stringify(outcome)}`);
}

export function modalOf(outcome: Outcome): Extract<Outcome, { kind: 'modal' }> {
  if (outcome.kind === 'modal') return outcome;
  throw new Error(`no modal but ${JSON.stringify(outcome)}`);
}

/** The codes in Discord's error tree, as `path: CODE`. */
export function codesIn(tree: unknown, path: string[] = []): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, branch]) =>
    key === '_errors'
      ? (branch as { code: string }[]).map((fault) => `${path.join('.')}: ${fault.code}`)
      : codesIn(branch, [...path, key]),
  );
}

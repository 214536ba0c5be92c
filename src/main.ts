import './needs-node.cjs';
import { onStopSignal } from './stop-signals.ts';

// The imports above have to run before everything that takes time to load.

import { flushCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import type { App } from './app.ts';
import { isLostConnection } from './database/lost-connection.ts';
import { beginServer } from './early-server.ts';
import { databaseSecrets, readEnv } from './env.ts';
import { EnvError } from './env-error.ts';
import { misspelt } from './misspelt.ts';
import type { Started } from './started.ts';
import { version } from './version.ts';

/** The only file that reads the process: arguments, environment, signals, exit code. */

const startedAt = performance.now();
const say = (words: string) => process.stdout.write(`${words}\n`);
const fail = (words: string): never => {
  process.stderr.write(`${words}\n`);
  process.exit(1);
};

const OPTIONS =
  'Known options: --empty starts without the demo, --once plays it, prints the summary and exits, ' +
  '--version prints the version.';
const HELP = `Starts Crux: with DISCORD_TOKEN for Discord, without one in a sandbox on this machine, with a demo.
.env.example lists the variables that it reads. ${OPTIONS}`;

function readArguments() {
  try {
    const flag = { type: 'boolean' } as const;
    const options = { empty: flag, help: flag, once: flag, version: flag };
    return parseArgs({ options, strict: true }).values;
  } catch {
    return fail(OPTIONS);
  }
}

function readEnvironment() {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) return fail(error.message);
    throw error;
  }
}

const { empty = false, once = false, ...asked } = readArguments();
if (asked.help || asked.version) {
  say(asked.help ? HELP : version);
  process.exit(0);
}
const env = readEnvironment();
// Loading the rest takes a second; until then, exit at once on a signal.
onStopSignal(() => process.exit(0));
if (once && env.discordToken !== undefined) {
  fail('--once plays the demo, which is for the sandbox only: unset DISCORD_TOKEN first');
}
if (once && empty) fail('--once plays the demo and --empty leaves it out: give one of them');

const isSandbox = env.discordToken === undefined;
const isTerminal = process.stdout.isTTY === true;
// Loaded only now, so that --version and a wrong variable are answered at once.
const { createLog } = await import('./log.ts');
const log = createLog({
  // In the sandbox people read its own output, so only warnings and errors are logged.
  level: isSandbox && !process.env.LOG_LEVEL?.trim() ? 'warn' : env.logLevel,
  pretty: env.logFormat === 'auto' ? isTerminal : env.logFormat === 'pretty',
  about: { version, ...(env.shards === 'auto' ? {} : { shard: env.shards.join(',') }) },
  secrets: [env.discordToken, env.openai?.apiKey, env.pseudonymKey, ...databaseSecrets(env)],
});
for (const line of misspelt(process.env)) log.warn(line);
const server = env.databaseUrl === undefined ? beginServer(env, log) : undefined;
// Do not leave a starting server behind.
if (server !== undefined) onStopSignal(() => void server.stop().then(() => process.exit(0)));
await server?.underWay;

const [{ createApp }, demo, { createDemoProgress }, { readyLines }, { startLine }] =
  await Promise.all([
    import('./app.ts'),
    import('./surroundings/demo.ts'),
    import('./surroundings/demo-progress.ts'),
    import('./ready-lines.ts'),
    import('./start-line.ts'),
  ]);

// The real Discord waits 3 s. The sandbox waits longer, so that a slow machine fails no demo.
const patience = isSandbox ? { answerMs: 15_000 } : {};
const startAt = isSandbox && !empty ? await demo.momentBeforeDemo(env.dataDir) : undefined;
const app = createApp({ env, log, web: !once, isEmpty: empty, startAt, server, ...patience });

let stopping: Promise<void> | undefined;
const stop = (code: number): Promise<void> => {
  // Exit even if something hangs; a supervisor would not wait longer either.
  setTimeout(() => process.exit(1), 25_000).unref();
  stopping ??= app.stop().then(() => process.exit(code));
  return stopping;
};
onStopSignal(() => void stop(0));
if (process.env.npm_lifecycle_event === 'start') endWithParent();
process.on('unhandledRejection', (err) => log.error({ err }, 'a rejection was not handled'));
outliveLateErrors();

await run(app).catch(async (error: unknown) => {
  if (stopping !== undefined) return await stopping;
  await app.stop();
  const line = startLine(error);
  if (line !== undefined && env.logFormat !== 'json') fail(line);
  log.fatal(line === undefined ? { err: error } : {}, line ?? 'could not start');
  process.exit(1);
});

/**
 * npm forwards SIGTERM to the shell in between, which exits without forwarding it. The program and
 * its database would keep running, so it ends when its parent does.
 */
function endWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    void stop(0);
  }, 250);
  watch.unref();
}

/**
 * A connection that is being closed may already have no error listeners, as with pg-boss. If the
 * database is shut down at the same time, or a moment before Crux is stopped, the connection's last
 * error would crash the program with a stack trace.
 */
function outliveLateErrors(): void {
  process.on('uncaughtException', (err) => {
    if (stopping !== undefined) {
      log.warn({ err }, 'an error while stopping was not handled');
    } else if (isLostConnection(err)) {
      log.warn({ err }, 'a connection that was no longer used was lost');
    } else {
      log.fatal({ err }, 'an unexpected error');
      void stop(1);
    }
  });
}

async function run(running: App): Promise<void> {
  const started = await running.start();
  if (started.sandbox !== undefined && !empty) await tellDemo(started);
  if (once) return await stop(0);
  if (started.sandbox !== undefined) await surround(started);
  await started.startTicks();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const isForMachines = env.logFormat === 'json';
  for (const line of readyLines(started, seconds)) isForMachines ? log.info(line) : say(line);
  // Node writes the cache only at exit, which a killed program never reaches.
  flushCompileCache();
  const reason = await running.ended;
  if (stopping !== undefined) return;
  log.fatal({ err: reason }, 'cannot continue; a supervisor should start the program again');
  await stop(1);
}

/** Loaded only without a token, like the sandbox. */
async function surround(started: Started): Promise<void> {
  const { surroundSandbox } = await import('./surroundings/surround-sandbox.ts');
  surroundSandbox(started, env.dataDir);
}

async function tellDemo(started: Started): Promise<void> {
  const write = (text: string) => process.stdout.write(text);
  const tell = createDemoProgress(write, isTerminal);
  await demo.playDemoOnce(started, env.dataDir, say, tell);
  const text = await demo.summaryText(started, env.dataDir);
  if (text !== undefined) say(`\n${text}\n`);
}

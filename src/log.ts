import { createRequire } from 'node:module';
import { type Logger, pino } from 'pino';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Lines for a person on a terminal instead of JSON. */
  readonly pretty: boolean;
  /** Fields added to every JSON line: the version, the shards. */
  readonly about?: Readonly<Record<string, string>>;
  /** Values that must never appear, not even inside other text: token, keys, database address. */
  readonly secrets?: readonly (string | undefined)[];
  /** Where finished lines go; by default standard output. */
  readonly write?: (line: string) => void;
}

const hidden = '[hidden]';

/** Secret and personal keys, down to the deepest level at which this program logs objects. */
const secretKeys = [
  ...['token', 'key', 'apiKey', 'authorization', 'password', 'secret', 'pseudonymKey'],
  ...['text', 'content', 'body', 'query', 'source', 'excerpt', 'requestBody'],
];
const redactedPaths = ['', '*.', '*.*.'].flatMap((depth) => secretKeys.map((key) => depth + key));

/** Recognises, by their shape, secrets that libraries put into their messages. */
const secretShapes: readonly [RegExp, string][] = [
  [/\b(\w+:\/\/[^\s:@/"\\]*:)[^\s@/"\\]*@/g, `$1${hidden}@`],
  [/\b(Bearer|Bot|Basic) [\w.~+/=-]{8,}/g, `$1 ${hidden}`],
  [/\b[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/g, hidden],
  [/\bsk-[\w-]{8,}/g, hidden],
  [/(\/(?:webhooks|interactions)\/\d{15,20}\/)[\w-]{16,}/g, `$1${hidden}`],
];

/**
 * The fields of an error that may be logged; all others are dropped. Libraries attach requests,
 * rows or parameters to their errors, which can contain members' texts.
 */
function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const code = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: error.stack,
    ...(error.cause instanceof Error && depth < 4
      ? { cause: loggedError(error.cause, depth + 1) }
      : {}),
  };
}

function asInJson(secret: string): string {
  return JSON.stringify(secret).slice(1, -1);
}

/** Makes a function that removes secrets from a finished line. */
function lineCleaner(secrets: readonly (string | undefined)[]): (line: string) => string {
  const known = secrets
    .filter((secret) => secret !== undefined && secret.length >= 6)
    .map((secret) => asInJson(String(secret)));
  return (line) => {
    let clean = line;
    for (const secret of known) clean = clean.replaceAll(secret, hidden);
    for (const [shape, replacement] of secretShapes) clean = clean.replace(shape, replacement);
    return clean;
  };
}

/** Loaded on demand: only a terminal needs its thirty files. */
function loadPretty(): typeof import('pino-pretty') {
  return createRequire(import.meta.url)('pino-pretty');
}

function destination(options: LogOptions) {
  const { write } = options;
  const plain = write ? { write } : pino.destination({ dest: 1, sync: true });
  if (!options.pretty) return plain;
  const { prettyFactory } = loadPretty();
  const toLines = prettyFactory({
    colorize: write === undefined,
    translateTime: 'SYS:HH:MM:ss',
    singleLine: true,
  });
  return { write: (line: string) => plain.write(toLines(line)) };
}

/**
 * The one logger. JSON lines, or pretty ones for a terminal, written at once so that the last
 * line before an exit is kept. Log errors as `err`. Redaction works three times: by key, by the
 * values in `secrets`, and by the shape of tokens and of passwords in addresses. Never log a
 * member's text: keys that could hold one are redacted, but a sentence is not searched for it.
 */
export function createLog(options: LogOptions): Log {
  return pino(
    {
      level: options.level,
      base: options.pretty ? null : (options.about ?? null),
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => loggedError(error) },
      redact: { paths: redactedPaths, censor: hidden },
      hooks: { streamWrite: lineCleaner(options.secrets ?? []) },
    },
    destination(options),
  );
}

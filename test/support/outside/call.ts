import type { World } from './world.ts';

/** One REST request, read. */
export interface Call {
  world: World;
  params: Record<string, string>;
  query: URLSearchParams;
  /** The JSON body, or that of `payload_json`, without what discord.js adds by itself. */
  body: unknown;
  /** Names of the files sent along. */
  files: readonly string[];
  /** How long an interaction waits for its first response, and how long its token is valid; ms. */
  answerWithinMs: number;
  tokenLivesMs: number;
}

/** A status and, except with 204, a body. Refusals are thrown. */
export interface Reply {
  status: number;
  body?: unknown;
}

export interface Route {
  method: string;
  /** Such as `/channels/{channel_id}/messages`. */
  template: string;
  /** False where the path carries the token of an interaction instead. */
  needsToken: boolean;
  reply(call: Call): Reply;
}

/** A route that asks for the bot's token. */
export function botRoute(method: string, template: string, reply: (call: Call) => Reply): Route {
  return { method, template, needsToken: true, reply };
}

/** A route that an interaction's token opens. */
export function openRoute(method: string, template: string, reply: (call: Call) => Reply): Route {
  return { method, template, needsToken: false, reply };
}

/** 200 with a body. */
export function found(body: unknown): Reply {
  return { status: 200, body };
}

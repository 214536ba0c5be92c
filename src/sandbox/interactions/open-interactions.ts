import { randomBytes } from 'node:crypto';
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import type { Choice, Outcome } from '../types.ts';
import type { TokenRecord } from '../world/records.ts';

/** What the person's client learns of an interaction: an outcome, or completions. */
export type Result = Outcome | { kind: 'choices'; choices: Choice[] };

/** An interaction that is on its way or has been answered, until its token dies. */
export interface Live {
  id: string;
  token: string;
  /** Discord's interaction type, see INTERACTION. */
  type: number;
  by: string;
  guildId: string;
  channelId: string;
  /** When the interaction came into being, ms since 1970. */
  at: number;
  /** The message that holds the component; for a modal, the one that it was opened from. */
  source?: APIMessage;
  /** The message a menu command was run on. */
  targetId?: string;
  commandType?: number;
  state: 'waiting' | 'acknowledged';
  /** What `@original` means, once there is one. */
  originalId?: string;
  /** What the deferral waits for. */
  deferred?: 'message' | 'update';
  /** Tells the waiting person; only the first call counts. */
  settle(result: Result): void;
}

export interface Interactions {
  open(fields: Omit<Live, 'state' | 'settle' | 'token'>): {
    live: Live;
    result: Promise<Result>;
  };
  byId(id: string): Live | undefined;
  byToken(token: string): Live | undefined;
  /** Whether an interaction may still get its first answer. */
  inTime(live: Live): boolean;
  /** Whether a token still lives, 15 minutes after its interaction came into being. */
  alive(live: Live): boolean;
  /** Starts waiting for the edit that follows a deferral. */
  awaitFollowUp(live: Live): void;
  /** Tokens of an earlier run, so that its answers can still be edited. */
  restore(tokens: Iterable<TokenRecord>): void;
  /** Tells the listeners of a payload that goes out. */
  announce(payload: APIInteraction): void;
  onSent(listener: (payload: APIInteraction) => void): () => void;
  close(): void;
}

export const TOKEN_MS = 15 * 60_000;
const NO_RESPONSE: Outcome = { kind: 'failed', reason: 'The application did not respond' };

export interface InteractionsDeps {
  now: () => number;
  answerMs: number;
  followUpMs: number;
  forget: (token: string) => void;
}

function newToken(id: string): string {
  return Buffer.from(`interaction:${id}:${randomBytes(48).toString('hex')}`).toString('base64url');
}

export function createInteractions(deps: InteractionsDeps): Interactions {
  const { now, answerMs, followUpMs } = deps;
  const byId = new Map<string, Live>();
  const byToken = new Map<string, Live>();
  const listeners = new Set<(payload: APIInteraction) => void>();
  const timers = new Map<string, NodeJS.Timeout>();

  const wait = (live: Live, ms: number, then: Result): void => {
    clearTimeout(timers.get(live.id));
    timers.set(
      live.id,
      setTimeout(() => live.settle(then), Math.max(0, ms)),
    );
  };
  // Map keeps the order of insertion, so the dead are always in front.
  const sweep = (): void => {
    for (const live of byId.values()) {
      if (now() - live.at <= 2 * TOKEN_MS) return;
      byId.delete(live.id);
      byToken.delete(live.token);
      deps.forget(live.token);
    }
  };
  const add = (live: Live): void => {
    byId.set(live.id, live);
    byToken.set(live.token, live);
  };

  return {
    open(fields) {
      sweep();
      const { promise, resolve } = Promise.withResolvers<Result>();
      const live: Live = {
        ...fields,
        token: newToken(fields.id),
        state: 'waiting',
        settle(result) {
          clearTimeout(timers.get(live.id));
          timers.delete(live.id);
          resolve(result);
        },
      };
      add(live);
      wait(live, answerMs - (now() - live.at), NO_RESPONSE);
      return { live, result: promise };
    },
    byId: (id) => byId.get(id),
    byToken: (token) => byToken.get(token),
    inTime: (live) => now() - live.at <= answerMs,
    alive: (live) => now() - live.at <= TOKEN_MS,
    awaitFollowUp: (live) => wait(live, followUpMs, { kind: 'acknowledged' }),
    restore(tokens) {
      for (const record of tokens) {
        add({ ...record, type: 0, state: 'acknowledged', settle: () => {} });
      }
    },
    announce(payload) {
      for (const listener of listeners) listener(payload);
    },
    onSent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      for (const live of byId.values()) live.settle(NO_RESPONSE);
    },
  };
}

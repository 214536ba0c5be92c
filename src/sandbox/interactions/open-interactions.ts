import { randomBytes } from 'node:crypto';
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import type { Choice, Outcome } from '../contract/member-actions.ts';
import { createSignal } from '../signal.ts';
import type { TokenRecord } from '../world/records.ts';

/** What the person's client learns of an interaction: an outcome, or the choices of an autocomplete. */
export type InteractionResult = Outcome | { kind: 'choices'; choices: Choice[] };

/** An interaction, before or after its response, until its token expires. */
export interface OpenInteraction {
  id: string;
  token: string;
  /** An `InteractionType`; 0 for one of an earlier run. */
  type: number;
  by: string;
  guildId: string;
  channelId: string;
  /** When the interaction was made, ms since 1970. */
  at: number;
  /** The message that holds the component; for a modal, the one that it was opened from. */
  source?: APIMessage | undefined;
  /** The message that a message command was run on. */
  targetId?: string | undefined;
  commandType?: number | undefined;
  commandName?: string | undefined;
  state: 'waiting' | 'acknowledged';
  /** How long its first answer took, ms. */
  answeredMs?: number;
  /** What `@original` means, once there is one. */
  originalId?: string;
  /** What the deferral waits for. */
  deferred?: 'message' | 'update';
  /** Tells the waiting person; only the first call counts. */
  settle(result: InteractionResult): void;
}

export interface Interactions {
  open(fields: Omit<OpenInteraction, 'state' | 'settle' | 'token'>): {
    interaction: OpenInteraction;
    result: Promise<InteractionResult>;
  };
  byId(id: string): OpenInteraction | undefined;
  byToken(token: string): OpenInteraction | undefined;
  /** Whether it may still get its first response. */
  inTime(interaction: OpenInteraction): boolean;
  /** Whether its token is still valid: for 15 minutes. */
  tokenIsValid(interaction: OpenInteraction): boolean;
  /** Starts waiting for the edit that follows a deferral. */
  awaitFollowUp(interaction: OpenInteraction): void;
  /** Restores the tokens of an earlier run, so that its responses can still be edited. */
  restore(tokens: Iterable<TokenRecord>): void;
  /** Notifies the listeners of a payload that is being sent. */
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
  const byId = new Map<string, OpenInteraction>();
  const byToken = new Map<string, OpenInteraction>();
  const sent = createSignal<APIInteraction>();
  const timers = new Map<string, NodeJS.Timeout>();

  const settleIn = (interaction: OpenInteraction, ms: number, then: InteractionResult): void => {
    clearTimeout(timers.get(interaction.id));
    timers.set(
      interaction.id,
      setTimeout(() => interaction.settle(then), Math.max(0, ms)),
    );
  };
  // A Map keeps the order of insertion, so the expired ones come first.
  const forgetExpired = (): void => {
    for (const interaction of byId.values()) {
      if (now() - interaction.at <= 2 * TOKEN_MS) return;
      byId.delete(interaction.id);
      byToken.delete(interaction.token);
      deps.forget(interaction.token);
    }
  };
  const add = (interaction: OpenInteraction): void => {
    byId.set(interaction.id, interaction);
    byToken.set(interaction.token, interaction);
  };

  return {
    open(fields) {
      forgetExpired();
      const { promise, resolve } = Promise.withResolvers<InteractionResult>();
      const interaction: OpenInteraction = {
        ...fields,
        token: newToken(fields.id),
        state: 'waiting',
        settle(result) {
          clearTimeout(timers.get(interaction.id));
          timers.delete(interaction.id);
          resolve(result);
        },
      };
      add(interaction);
      settleIn(interaction, answerMs - (now() - interaction.at), NO_RESPONSE);
      return { interaction, result: promise };
    },
    byId: (id) => byId.get(id),
    byToken: (token) => byToken.get(token),
    inTime: (interaction) => now() - interaction.at <= answerMs,
    tokenIsValid: (interaction) => now() - interaction.at <= TOKEN_MS,
    awaitFollowUp: (interaction) => settleIn(interaction, followUpMs, { kind: 'acknowledged' }),
    restore(tokens) {
      for (const record of tokens) {
        add({ ...record, type: 0, state: 'acknowledged', settle: () => {} });
      }
    },
    announce: sent.emit,
    onSent: sent.on,
    close() {
      for (const interaction of byId.values()) interaction.settle(NO_RESPONSE);
    },
  };
}

import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { hideDeletedCard } from '#debate/moderation/hide-deleted-card.ts';
import type { Ports } from '#debate/ports.ts';
import type { HeldPost } from '#debate/posts/outbox-port.ts';
import { postWord } from '#debate/posts/post-identity.ts';
import type { ChannelMessages, Until } from '#discord/edge/channel-messages.ts';
import type { MessageBody } from '#discord/parts/components.ts';
import type { Log } from '../../log.ts';
import { PACE_MS } from './board-pace.ts';
import { type RenderedPost, renderPost } from './render-post.ts';

/** Long enough to render; renewed before each request, which gets REQUEST_MS. */
export const HOLD_MS = 15_000;
/**
 * Nothing is sent in the last part of a hold: what was sent in time arrives before the next process
 * sends.
 */
const REQUEST_MS = HOLD_MS - 3_000;
const LONGEST_BACK_OFF_MS = 5 * 60_000;

export type DeliveryOptions = {
  readonly ports: Pick<Ports, 'store' | 'clock' | 'painter'>;
  readonly messages: ChannelMessages;
  readonly log: Log;
  readonly boardChanged: (debateId: string) => void;
};

/** With the time until its next update. */
type PacedPost = HeldPost & { readonly paceMs: number };

/** Another process has the post, or may soon have it: this one leaves it alone. */
class LostHoldError extends Error {}

/**
 * Delivers one held post: rendered from what is stored at that moment, and marked as shown once
 * Discord has it. Before it posts a summary, or again after a try whose response was lost, it
 * searches the channel, and it renews the hold right before each request.
 */
export function createDelivery({ ports, messages, log, boardChanged }: DeliveryOptions) {
  const { posts } = ports.store;

  /**
   * Updates the existing message, or one left by a try whose response was lost. False if there is
   * none and one must be posted.
   */
  async function editStanding(post: PacedPost, { body, marker }: RenderedPost): Promise<boolean> {
    if (post.messageId !== null) {
      if (await edit(post, post.messageId, body)) return true;
      if (!post.anew) return await putAway(post);
    }
    // A database restored from a backup does not know that a summary was posted since.
    if (post.sentAt === null && post.identity.kind !== 'summary') return false;
    const found = await messages.find(post.channelId, marker, await renew(post));
    if (found === undefined) return false;
    return (await edit(post, found, body)) || (!post.anew && (await putAway(post)));
  }

  async function edit(post: PacedPost, messageId: string, body: MessageBody): Promise<boolean> {
    const there = await messages.edit(post.channelId, messageId, body, await renew(post));
    if (there) await keepShown(post, messageId);
    return there;
  }

  async function postNew(post: PacedPost, body: MessageBody): Promise<void> {
    const from = performance.now();
    const since = await posts.sending(post, HOLD_MS);
    const until = timeFrom(from, since !== null);
    const once = `${post.debateId}:${postWord(post.identity)}:${since?.getTime()}`;
    const sent = await messages.post(post.channelId, body, once, until);
    // Discord may have answered with the message of an earlier try, which shows an older state.
    if (post.sentAt !== null && (await edit(post, sent, body))) return;
    await keepShown(post, sent);
  }

  /**
   * Something sent after the hold was lost may have overwritten newer content: it is shown again.
   */
  async function keepShown(post: PacedPost, messageId: string): Promise<void> {
    if (await posts.shown(post, messageId, post.paceMs)) return;
    const { debateId, identity, turn } = post;
    await posts.refresh(debateId, identity);
    // The board may have left this message meanwhile: then it is a link, not the board.
    if (identity.kind !== 'board') return;
    await posts.refresh(debateId, { kind: 'former-board', number: turn });
  }

  async function renew(post: HeldPost): Promise<Until> {
    const from = performance.now();
    return timeFrom(from, await posts.renew(post, HOLD_MS));
  }

  /** Somebody deleted the message. The item is hidden first: after a crash both are repeated. */
  async function putAway(post: HeldPost): Promise<true> {
    await renew(post);
    if (post.identity.kind === 'card') {
      const hidden = await hideDeletedCard(ports, post.debateId, post.identity.number);
      if (hidden) boardChanged(post.debateId);
    }
    await posts.gone(post);
    return true;
  }

  async function fail(post: HeldPost, err: unknown): Promise<void> {
    log.warn({ err, ...named(post) }, 'a post could not be delivered');
    const backOff = Math.min(LONGEST_BACK_OFF_MS, 1_000 * 2 ** Math.min(post.attempts, 10));
    const pause = err instanceof RateLimitError ? err.retryAfter : 0;
    const words = pause > 0 ? 'Discord asks for a pause' : wordsOf(err);
    // If the database is down too, the hold expires and the post is taken again.
    const of = { delayMs: Math.max(backOff, pause), wholeChannel: isChannelClosed(err) };
    await posts.failed(post, words.slice(0, 300), of).catch(() => undefined);
  }

  /** Never fails: whatever could not be delivered stays in the outbox. */
  return async function deliver(post: HeldPost): Promise<void> {
    try {
      const rendered = await renderPost(ports, post);
      if (rendered === null) return await posts.gone(post);
      const paced = { ...post, paceMs: rendered.paceMs ?? PACE_MS };
      if (!(await editStanding(paced, rendered))) await postNew(paced, rendered.body);
    } catch (err) {
      if (err instanceof LostHoldError) {
        log.info(named(post), 'a post was left to another process');
      } else if (post.messageId !== null && isUnknownChannel(err)) {
        // It went with its channel, which says nothing against an item: it stays shown.
        await posts.gone(post).catch(() => undefined);
      } else {
        await fail(post, err);
      }
    }
  };
}

/**
 * The time left for a request, counted from when the renewal of its hold was requested. If the
 * renewal's response came too late the hold also counts as lost: it may have expired.
 */
function timeFrom(from: number, isHeld: boolean): Until {
  const left = Math.ceil(REQUEST_MS - (performance.now() - from));
  if (!isHeld || left <= 0) throw new LostHoldError('the hold of a post was lost');
  return { signal: AbortSignal.timeout(left) };
}

/** How the log names a post. */
function named({ debateId, identity }: HeldPost) {
  return { post: postWord(identity), debate: debateId };
}

/** Discord's errors for a channel that takes nothing from the bot. */
const CLOSED: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/**
 * Discord blocks an address that makes too many invalid requests, and with it every other server.
 */
function isChannelClosed(err: unknown): boolean {
  return err instanceof DiscordAPIError && CLOSED.has(err.code);
}

function isUnknownChannel(err: unknown): boolean {
  return err instanceof DiscordAPIError && err.code === RESTJSONErrorCodes.UnknownChannel;
}

function wordsOf(err: unknown): string {
  return err instanceof Error ? err.message : String(err);
}

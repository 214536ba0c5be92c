import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { MessageBody } from '#discord/parts/components.ts';

/** A route's answer; one edge sends it. */
export type Reply =
  /** A new message: private, or in the channel if the route says so. */
  | { readonly kind: 'message'; readonly body: MessageBody }
  /** Edits the message with the pressed component; a new private one if there is none. */
  | { readonly kind: 'update'; readonly body: MessageBody }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

export type Choice = { readonly name: string; readonly value: string | number };

export const answer = (body: MessageBody): Reply => ({ kind: 'message', body });
export const update = (body: MessageBody): Reply => ({ kind: 'update', body });
export const open = (modal: APIModalInteractionResponseCallbackData): Reply => ({
  kind: 'modal',
  modal,
});

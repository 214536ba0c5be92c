import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { MessageBody } from '#discord/parts/components.ts';

/** What a route answers with; one edge sends it. */
export type Reply =
  /** A new message: for the person alone, or for the channel where the route says so. */
  | { readonly kind: 'message'; readonly body: MessageBody }
  /** The message that holds the pressed component changes; a new private one where there is none. */
  | { readonly kind: 'update'; readonly body: MessageBody }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

export type Choice = { readonly name: string; readonly value: string | number };

export const answer = (body: MessageBody): Reply => ({ kind: 'message', body });
export const update = (body: MessageBody): Reply => ({ kind: 'update', body });
export const open = (modal: APIModalInteractionResponseCallbackData): Reply => ({
  kind: 'modal',
  modal,
});

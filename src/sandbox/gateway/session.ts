import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** One identified client. It outlives its socket, so that a resume can replay what was missed. */
export interface Session {
  id: string;
  shard: [number, number];
  wantsGuilds: boolean;
  sequence: number;
  /** The latest dispatches as sent, for a resume; the last has number `sequence`. */
  sent: string[];
  socket: WebSocket | undefined;
}

const REPLAYED_AT_MOST = 5_000;

/** Whether the session's shard is the one that gets the events of this guild. */
export function servesGuild({ shard: [index, count] }: Session, guildId: string): boolean {
  return Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
}

/** Sends a payload other than a dispatch: it has no sequence number and is not replayed. */
export function send(socket: WebSocket | undefined, op: number, payload: unknown): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify({ op, d: payload, s: null, t: null }));
}

/** Sends an event, and keeps it so that a resume can replay it. */
export function dispatchTo(session: Session, event: string, payload: unknown): void {
  session.sequence += 1;
  const text = JSON.stringify({
    op: GatewayOpcodes.Dispatch,
    t: event,
    s: session.sequence,
    d: payload,
  });
  session.sent.push(text);
  if (session.sent.length > REPLAYED_AT_MOST) session.sent.splice(0, REPLAYED_AT_MOST / 2);
  if (session.socket?.readyState === 1) session.socket.send(text);
}

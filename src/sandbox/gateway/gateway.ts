import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { GatewayControls, SandboxLog } from '../contract/sandbox.ts';
import { isFromHere } from '../loopback.ts';
import { serveConnection } from './connection.ts';
import { dispatchTo, type Session, send, servesGuild } from './session.ts';
import { createSessions, type SessionsDeps } from './sessions.ts';

export interface Gateway extends GatewayControls {
  attach(server: Server): void;
  /** Sends an event to the sessions that serve the guild; false when there is none. */
  dispatch(event: string, guildId: string, payload: unknown): boolean;
  close(): void;
}

/**
 * The gateway: hello, identify, ready, the guilds, heartbeats, resume with replay. Token, intents
 * and shard are checked, and refused with Discord's close codes.
 */
export function createGateway({ log, ...deps }: SessionsDeps & { log: SandboxLog }): Gateway {
  const registry = createSessions(deps);
  let sockets: WebSocketServer | undefined;
  const open = (): Session[] => [...registry.sessions.values()].filter((one) => one.socket);
  return {
    attach(server) {
      sockets = new WebSocketServer({
        server,
        verifyClient: ({ req }, answer) => answer(isFromHere(req), 403),
      });
      sockets.on('connection', (socket, request) =>
        serveConnection(socket, request, { log, registry }),
      );
    },
    dispatch(event, guildId, payload) {
      let isReceived = false;
      for (const session of registry.sessions.values()) {
        if (!servesGuild(session, guildId)) continue;
        if (!session.wantsGuilds && event !== 'INTERACTION_CREATE') continue;
        dispatchTo(session, event, payload);
        isReceived = true;
      }
      return isReceived;
    },
    connected: () => open().length,
    cut() {
      for (const session of open()) session.socket?.terminate();
    },
    askReconnect() {
      for (const session of open()) send(session.socket, GatewayOpcodes.Reconnect, null);
    },
    invalidate(resumable) {
      for (const session of open()) {
        const { socket } = session;
        // The client may identify again on this socket or on a new one; both work.
        if (!resumable) registry.sessions.delete(session.id);
        send(socket, GatewayOpcodes.InvalidSession, resumable);
      }
    },
    close() {
      for (const session of registry.sessions.values()) session.socket?.terminate();
      registry.sessions.clear();
      sockets?.close();
      sockets = undefined;
    },
  };
}

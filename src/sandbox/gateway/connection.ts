import type { IncomingMessage } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { SandboxLog } from '../contract/sandbox.ts';
import { CLOSE } from './close-codes.ts';
import { type Session, send } from './session.ts';
import type { Sessions } from './sessions.ts';

const HEARTBEAT_MS = 41_250;
/** Presence, voice state, request members, request sounds: accepted and not acted on. */
const IGNORED_OPS: readonly number[] = [3, 4, 8, 31];

interface Frame {
  op: number;
  d: unknown;
}

function decode(raw: RawData): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(String(raw));
    if (typeof frame !== 'object' || frame === null || !('op' in frame)) return undefined;
    const { op } = frame;
    return typeof op === 'number' ? { op, d: 'd' in frame ? frame.d : undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Serves one socket: hello, heartbeats, and one session that is identified or resumed. */
export function serveConnection(
  socket: WebSocket,
  request: IncomingMessage,
  { log, registry }: { log: SandboxLog; registry: Sessions },
): void {
  let session: Session | undefined;
  socket.on('error', (error) => log.debug({ error }, 'gateway socket'));
  const { searchParams } = new URL(request.url ?? '/', 'ws://127.0.0.1');
  if (searchParams.get('v') !== '10' || (searchParams.get('encoding') ?? 'json') !== 'json') {
    socket.close(...CLOSE.badVersion);
    return;
  }
  send(socket, GatewayOpcodes.Hello, { heartbeat_interval: HEARTBEAT_MS, _trace: [] });
  socket.on('message', (raw) => {
    const frame = decode(raw);
    if (frame === undefined) return socket.close(...CLOSE.decode);
    if (frame.op === GatewayOpcodes.Heartbeat)
      return send(socket, GatewayOpcodes.HeartbeatAck, null);
    if (frame.op === GatewayOpcodes.Identify || frame.op === GatewayOpcodes.Resume) {
      if (session !== undefined) return socket.close(...CLOSE.identifiedTwice);
      const start = frame.op === GatewayOpcodes.Identify ? registry.identify : registry.resume;
      session = start(socket, frame.d);
      return;
    }
    if (session === undefined) return socket.close(...CLOSE.notIdentified);
    if (!IGNORED_OPS.includes(frame.op)) socket.close(...CLOSE.unknownOperation);
  });
  socket.on('close', (code) => {
    if (session?.socket !== socket) return;
    session.socket = undefined;
    // A client that closes with 1000 or 1001 ends its session.
    if (code === 1000 || code === 1001) registry.sessions.delete(session.id);
    else registry.expire(session);
  });
}

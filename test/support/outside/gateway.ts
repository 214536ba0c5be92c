import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { countOf, type Fields, fieldsOf, wordOf } from '../openapi/json.ts';
import { applicationObject, botUserObject, guildCreatePayload } from './discord-objects.ts';
import type { World } from './world.ts';

const op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, invalid: 9, hello: 10, ack: 11 };
const privileged = (1 << 1) | (1 << 8) | (1 << 15);

/** What a client sent with Identify. */
export interface Identified {
  intents: number;
  shard: [number, number];
}

interface Session extends Identified {
  socket: WebSocket;
  sequence: number;
}

interface GatewayOptions {
  world: World;
  token: string;
  url: () => string;
  changed: () => void;
}

/** The gateway: one session per shard, events to the shard that serves the one server. */
export function createGateway({ world, token, url, changed }: GatewayOptions) {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<WebSocket, Session>();
  const identified: Identified[] = [];

  const say = (socket: WebSocket, message: Fields) => socket.send(JSON.stringify(message));

  function dispatch(session: Session, event: string, payload: unknown): void {
    session.sequence += 1;
    say(session.socket, { op: op.dispatch, t: event, s: session.sequence, d: payload });
  }

  const serves = ({ shard: [id, count] }: Identified) =>
    (BigInt(world.guildId) >> 22n) % BigInt(count) === BigInt(id);

  function identify(socket: WebSocket, d: Fields): void {
    const [id, count] = Array.isArray(d.shard) ? d.shard.map(Number) : [0, 1];
    const who: Identified = { intents: countOf(d.intents), shard: [id ?? 0, count ?? 1] };
    const session: Session = { ...who, socket, sequence: 0 };
    const here = serves(session);
    dispatch(session, 'READY', {
      v: 10,
      user: botUserObject(world),
      guilds: here ? [{ id: world.guildId, unavailable: true }] : [],
      session_id: `session-${identified.length}`,
      resume_gateway_url: url(),
      shard: session.shard,
      application: { id: world.applicationId, flags: applicationObject(world).flags },
    });
    if (here) dispatch(session, 'GUILD_CREATE', guildCreatePayload(world));
    sessions.set(socket, session);
    identified.push(who);
    changed();
  }

  function admit(socket: WebSocket, d: Fields): void {
    if (d.token !== token && d.token !== `Bot ${token}`) socket.close(4004);
    else if (countOf(d.intents) & privileged) socket.close(4014);
    else identify(socket, d);
  }

  function hear(socket: WebSocket, raw: RawData): void {
    const message = fieldsOf(JSON.parse(raw.toString()));
    if (message.op === op.heartbeat) say(socket, { op: op.ack });
    else if (message.op === op.identify) admit(socket, fieldsOf(message.d));
    else if (message.op === op.resume) say(socket, { op: op.invalid, d: false });
  }

  sockets.on('connection', (socket) => {
    socket.on('message', (raw) => hear(socket, raw));
    socket.on('close', () => {
      sessions.delete(socket);
      changed();
    });
    say(socket, { op: op.hello, d: { heartbeat_interval: 41_250 } });
  });

  return {
    /** Every identify so far, in order. */
    identified,
    /** Whether a bot is logged in that serves this server. */
    isReady: () => [...sessions.values()].some(serves),
    attach(server: Server): void {
      server.on('upgrade', (request, socket, head) => {
        const open = (ws: WebSocket) => sockets.emit('connection', ws);
        const isGateway = wordOf(request.url).startsWith('/gateway');
        if (isGateway) sockets.handleUpgrade(request, socket, head, open);
        else socket.destroy();
      });
    },
    /** Sends an event to the bot; an error when none is logged in. */
    deliver(event: string, payload: unknown): void {
      const served = [...sessions.values()].filter(serves);
      if (served.length === 0) throw new Error(`no bot is logged in to hear ${event}`);
      for (const session of served) dispatch(session, event, payload);
    },
    stop(): void {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

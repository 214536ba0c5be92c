import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { OP } from '../codes.ts';
import type { GatewayLevers, SandboxLog } from '../types.ts';
import { botUser, guildCreateFace } from '../world/discord-objects.ts';
import type { World } from '../world/world.ts';
import { type Identify, identifyFault } from './identify.ts';

export interface Gateway extends GatewayLevers {
  attach(server: Server): void;
  /** Sends an event to the sessions that serve the guild; false when no session heard of it. */
  dispatch(event: string, guildId: string, payload: unknown): boolean;
  close(): void;
}

/** One identified client. It outlives its socket, so that a resume can replay what was missed. */
interface Session {
  id: string;
  shard: [number, number];
  wantsGuilds: boolean;
  sequence: number;
  /** The latest dispatches as sent, for a resume; the last has number `sequence`. */
  sent: string[];
  socket: WebSocket | undefined;
}

const GUILDS_INTENT = 1;
const HEARTBEAT_MS = 41_250;
const REPLAYED_AT_MOST = 5_000;
/** How long a session waits for its client, ms. */
const RESUMABLE_MS = 5 * 60_000;

/** Discord's close codes. */
const CLOSE = {
  unknownOperation: [4001, 'Unknown opcode.'],
  decode: [4002, 'Error while decoding payload.'],
  notIdentified: [4003, 'Not authenticated.'],
  badToken: [4004, 'Authentication failed.'],
  identifiedTwice: [4005, 'Already authenticated.'],
  badSequence: [4007, 'Invalid seq.'],
  badVersion: [4012, 'Invalid API version.'],
} as const;

export interface GatewayDeps {
  world: World;
  log: SandboxLog;
  /** `ws://127.0.0.1:PORT` */
  url: () => string;
}

function servesGuild(session: Session, guildId: string): boolean {
  const [index, count] = session.shard;
  return Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
}

function send(socket: WebSocket | undefined, op: number, payload: unknown): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify({ op, d: payload, s: null, t: null }));
}

function dispatchTo(session: Session, event: string, payload: unknown): void {
  session.sequence += 1;
  const text = JSON.stringify({ op: OP.dispatch, t: event, s: session.sequence, d: payload });
  session.sent.push(text);
  if (session.sent.length > REPLAYED_AT_MOST) session.sent.splice(0, REPLAYED_AT_MOST / 2);
  if (session.socket?.readyState === 1) session.socket.send(text);
}

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

function welcome(deps: GatewayDeps, session: Session): void {
  const world = deps.world;
  const bot = world.bot();
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.botIsMember && servesGuild(session, guild.id),
  );
  dispatchTo(session, 'READY', {
    v: 10,
    user: { ...botUser(bot), verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: deps.url(),
    shard: session.shard,
    application: { id: bot.id, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    user_settings: {},
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
  });
  if (!session.wantsGuilds) return;
  for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', guildCreateFace(world, guild));
}

/** The sessions of one gateway, and what a frame does to them. */
function createSessions(deps: GatewayDeps) {
  const sessions = new Map<string, Session>();

  const identify = (socket: WebSocket, payload: unknown): Session | undefined => {
    const fault = identifyFault(payload, deps.world.bot().token);
    if (fault !== undefined) {
      socket.close(...fault);
      return undefined;
    }
    const { intents, shard } = payload as Identify;
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      shard: shard ?? [0, 1],
      wantsGuilds: (intents & GUILDS_INTENT) !== 0,
      sequence: 0,
      sent: [],
      socket,
    };
    sessions.set(session.id, session);
    welcome(deps, session);
    return session;
  };

  const resume = (socket: WebSocket, payload: unknown): Session | undefined => {
    const wish = (payload ?? {}) as { token?: unknown; session_id?: unknown; seq?: unknown };
    if (wish.token !== deps.world.bot().token) {
      socket.close(...CLOSE.badToken);
      return undefined;
    }
    const session = sessions.get(String(wish.session_id));
    const missed = session === undefined ? 0 : session.sequence - Number(wish.seq);
    if (session === undefined || Number.isNaN(missed) || missed > session.sent.length) {
      send(socket, OP.invalidSession, false);
      return undefined;
    }
    if (missed < 0) {
      socket.close(...CLOSE.badSequence);
      return undefined;
    }
    session.socket?.terminate();
    session.socket = socket;
    if (missed > 0) for (const text of session.sent.slice(-missed)) socket.send(text);
    dispatchTo(session, 'RESUMED', { _trace: [] });
    return session;
  };

  /** Gives a session up when nobody has come back for it in time. */
  const expire = (session: Session): void => {
    const giveUp = (): void => {
      if (session.socket === undefined) sessions.delete(session.id);
    };
    setTimeout(giveUp, RESUMABLE_MS).unref();
  };

  return { sessions, identify, resume, expire };
}

function connect(socket: WebSocket, request: IncomingMessage, deps: GatewayDeps, book: Book): void {
  let session: Session | undefined;
  socket.on('error', (error) => deps.log.debug({ error }, 'gateway socket'));
  const { searchParams } = new URL(request.url ?? '/', 'ws://127.0.0.1');
  if (searchParams.get('v') !== '10' || (searchParams.get('encoding') ?? 'json') !== 'json') {
    socket.close(...CLOSE.badVersion);
    return;
  }
  send(socket, OP.hello, { heartbeat_interval: HEARTBEAT_MS, _trace: [] });
  socket.on('message', (raw) => {
    const frame = decode(raw);
    if (frame === undefined) return socket.close(...CLOSE.decode);
    if (frame.op === OP.heartbeat) return send(socket, OP.heartbeatAck, null);
    if (frame.op === OP.identify || frame.op === OP.resume) {
      if (session !== undefined) return socket.close(...CLOSE.identifiedTwice);
      const start = frame.op === OP.identify ? book.identify : book.resume;
      session = start(socket, frame.d);
      return;
    }
    if (session === undefined) return socket.close(...CLOSE.notIdentified);
    // 3, 4, 8, 31: presence, voice, members, sounds: allowed, and nothing here answers to them.
    if (![3, 4, 8, 31].includes(frame.op)) socket.close(...CLOSE.unknownOperation);
  });
  socket.on('close', (code) => {
    if (session?.socket !== socket) return;
    session.socket = undefined;
    // A client that leaves with 1000 or 1001 gives its session up.
    if (code === 1000 || code === 1001) book.sessions.delete(session.id);
    else book.expire(session);
  });
}

type Book = ReturnType<typeof createSessions>;

/**
 * The gateway: hello, identify, ready, the guilds, heartbeats, resume with replay. Token, intents
 * and shard are checked, and refused with Discord's close codes.
 */
export function createGateway(deps: GatewayDeps): Gateway {
  const book = createSessions(deps);
  let sockets: WebSocketServer | undefined;
  const open = (): Session[] => [...book.sessions.values()].filter((one) => one.socket);
  return {
    attach(server) {
      sockets = new WebSocketServer({ server });
      sockets.on('connection', (socket, request) => connect(socket, request, deps, book));
    },
    dispatch(event, guildId, payload) {
      let heard = false;
      for (const session of book.sessions.values()) {
        if (!servesGuild(session, guildId)) continue;
        if (!session.wantsGuilds && event !== 'INTERACTION_CREATE') continue;
        dispatchTo(session, event, payload);
        heard = true;
      }
      return heard;
    },
    connected: () => open().length,
    cut() {
      for (const session of open()) session.socket?.terminate();
    },
    askReconnect() {
      for (const session of open()) send(session.socket, OP.reconnect, null);
    },
    invalidate(resumable) {
      for (const session of open()) {
        const { socket } = session;
        // The client may identify anew on the same socket or connect again: both are served.
        if (!resumable) book.sessions.delete(session.id);
        send(socket, OP.invalidSession, resumable);
      }
    },
    close() {
      for (const session of book.sessions.values()) session.socket?.terminate();
      book.sessions.clear();
      sockets?.close();
      sockets = undefined;
    },
  };
}

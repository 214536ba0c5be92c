import { randomBytes } from 'node:crypto';
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { botUserObject, guildCreatePayload } from '../world/discord-objects.ts';
import type { World } from '../world/world.ts';
import { CLOSE } from './close-codes.ts';
import { type Identify, identifyFault } from './identify.ts';
import { dispatchTo, type Session, send, servesGuild } from './session.ts';

/** How long a session without a socket can be resumed, ms. */
const RESUMABLE_MS = 5 * 60_000;

export interface SessionsDeps {
  world: World;
  /** `ws://127.0.0.1:PORT` */
  url: () => string;
  /** Called with each change of the bot's connection. */
  tell: (text: string) => void;
}

/** READY, then the guilds that the shard serves. */
function welcome({ world, url }: SessionsDeps, session: Session): void {
  const bot = world.bot();
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.botIsMember && servesGuild(session, guild.id),
  );
  dispatchTo(session, 'READY', {
    v: 10,
    user: { ...botUserObject(bot), verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: url(),
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
  for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', guildCreatePayload(world, guild));
}

export type Sessions = ReturnType<typeof createSessions>;

/** The sessions of one gateway: how they begin, are resumed, and expire. */
export function createSessions(deps: SessionsDeps) {
  const sessions = new Map<string, Session>();

  /** Opens a session, or closes the socket with Discord's code. */
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
      wantsGuilds: (intents & GatewayIntentBits.Guilds) !== 0,
      sequence: 0,
      sent: [],
      socket,
    };
    sessions.set(session.id, session);
    deps.tell('The bot logged in to the gateway');
    welcome(deps, session);
    return session;
  };

  /** Resumes a session on its new socket with a replay, or reports why it cannot. */
  const resume = (socket: WebSocket, payload: unknown): Session | undefined => {
    const asked = (payload ?? {}) as { token?: unknown; session_id?: unknown; seq?: unknown };
    if (asked.token !== deps.world.bot().token) {
      socket.close(...CLOSE.badToken);
      return undefined;
    }
    const session = sessions.get(String(asked.session_id));
    const missed = session === undefined ? 0 : session.sequence - Number(asked.seq);
    if (session === undefined || Number.isNaN(missed) || missed > session.sent.length) {
      deps.tell('The bot tried to resume a session that the gateway no longer knows');
      send(socket, GatewayOpcodes.InvalidSession, false);
      return undefined;
    }
    if (missed < 0) {
      socket.close(...CLOSE.badSequence);
      return undefined;
    }
    session.socket?.terminate();
    session.socket = socket;
    if (missed > 0) for (const text of session.sent.slice(-missed)) socket.send(text);
    deps.tell(`The bot is back on the gateway and got ${missed} events that it had missed`);
    dispatchTo(session, 'RESUMED', { _trace: [] });
    return session;
  };

  /** Ends a session unless it is resumed in time. */
  const expire = (session: Session): void => {
    deps.tell('The gateway lost the bot');
    const end = (): void => {
      if (session.socket === undefined) sessions.delete(session.id);
    };
    setTimeout(end, RESUMABLE_MS).unref();
  };

  return { sessions, identify, resume, expire };
}

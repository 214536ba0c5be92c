import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';

const APPLICATION = '1234567890123456789';

export type PretendDiscord = {
  readonly apiUrl: string;
  /** The commands that it has; a test may take one away. */
  readonly commands: unknown[];
  /** How often commands were sent to it. */
  registrations(): number;
  stop(): void;
};

type Behaviour = {
  /** Closes whoever identifies with this code. */
  readonly closesWith?: number;
  /** Answers a registration in the place of taking it. */
  readonly refusal?: RequestListener;
};

/** As much of Discord as a login and a registration need, over sockets. */
export async function startPretendDiscord(behaviour: Behaviour = {}): Promise<PretendDiscord> {
  const commands: unknown[] = [];
  let registrations = 0;
  const server = createServer(async (request, response) => {
    const path = request.url?.replace(/^\/api\/v10/, '') ?? '';
    const tell = (body: unknown) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (path === '/gateway/bot') return tell(gateway());
    if (path !== `/applications/${APPLICATION}/commands`) return response.writeHead(404).end();
    if (request.method === 'GET') return tell(commands);
    const sent: unknown = await json(request);
    registrations += 1;
    if (behaviour.refusal !== undefined) return behaviour.refusal(request, response);
    commands.splice(0, commands.length, ...(Array.isArray(sent) ? sent : []));
    tell(commands);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = () => ({
    url: `ws://127.0.0.1:${port}`,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => greet(socket, behaviour, port));
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    commands,
    registrations: () => registrations,
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.close().closeAllConnections();
    },
  };
}

function greet(socket: WebSocket, { closesWith }: Behaviour, port: number): void {
  const send = (op: number, d: unknown, t: string | null = null) =>
    socket.send(JSON.stringify({ op, d, t, s: t === null ? null : 1 }));
  send(10, { heartbeat_interval: 41_250 });
  socket.on('message', (raw) => {
    const { op } = JSON.parse(String(raw)) as { op: number };
    if (op === 1) send(11, null);
    if (op !== 2) return;
    if (closesWith !== undefined) return socket.close(closesWith);
    const user = { id: APPLICATION, username: 'Crux', discriminator: '0', avatar: null, bot: true };
    const session = { session_id: 's', resume_gateway_url: `ws://127.0.0.1:${port}` };
    const application = { id: APPLICATION, flags: 0 };
    send(0, { v: 10, user, guilds: [], application, ...session }, 'READY');
  });
}

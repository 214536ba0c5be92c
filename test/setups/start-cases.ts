import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Case } from './database-cases.ts';

/** Cases of a start: Discord's refusals, DATA_DIR, and SIGTERM at any moment. */
export function startCases(stops: (() => void)[]): Case[] {
  const discord = (what: string, answer: RequestListener, line: RegExp): Case => ({
    what,
    line,
    code: 1,
    async prepare() {
      const server = createServer(answer).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      stops.push(() => server.close().closeAllConnections());
      const { port } = server.address() as AddressInfo;
      return {
        env: { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: `http://127.0.0.1:${port}/api` },
      };
    },
  });
  const json = (status: number, body: object): RequestListener => {
    return (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
  };
  const page: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html>Welcome to our wifi</html>');
  };
  return [
    discord('Discord says 401', json(401, { message: '401', code: 0 }), /^DISCORD_TOKEN should be/),
    discord('Discord says 500', json(500, {}), /^Discord itself is having trouble/),
    discord('a sign-in page answers', page, /sign-in page/),
    {
      what: 'Discord cannot be reached',
      line: /cannot be reached/,
      code: 1,
      prepare: async () => ({
        env: { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:1/api' },
      }),
    },
    {
      what: 'DATA_DIR cannot be written',
      line: /^DATA_DIR .* should be a folder that can be written/,
      code: 1,
      prepare: async () => ({ env: { DATA_DIR: '/dev/null/crux' } }),
    },
    ...[150, 400, 800, 1_500, 2_500, 4_000].map(
      (ms): Case => ({
        what: `SIGTERM after ${ms} ms of a first start`,
        line: /left at SIGTERM/,
        code: 0,
        prepare: async () => ({ env: {}, stopAfterMs: ms }),
      }),
    ),
  ];
}

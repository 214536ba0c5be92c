import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { createBallotPace } from '#debate/ballot/ballot-pace.ts';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Ports } from '#debate/ports.ts';
import { summariseDue } from '#debate/summary/summarise-due.ts';
import { createChannelMessages } from '#discord/edge/channel-messages.ts';
import { createClient } from '#discord/edge/client.ts';
import { createPublisher } from '#discord/posts/publisher.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { createLog } from '../../src/log.ts';

/**
 * A program for tests: what one process of Crux does to post summaries, without a gateway. Its
 * arguments are the database, Discord's address, token and the bot's id. Each line on its input, a
 * time and a debate, is a tick at that time and one look at the outbox. It says `ready` at first,
 * then one line for each: `done`, or `failed` and why. In between it has nothing in hand.
 */

const [url = '', apiUrl = '', token = '', botId = ''] = process.argv.slice(2);
const say = (words: string) => process.stdout.write(`${words}\n`);
const log = createLog({ level: 'silent', pretty: false });
const connection = connect({ url, max: 3 });
const client = createClient(apiUrl, 'auto', 'auto');
const messages = createChannelMessages(client.rest.setToken(token), () => botId);
let now = new Date();
const reading = {
  store: createStore(connection.prisma),
  clock: { now: () => now },
  pace: createBallotPace(),
  painter: {
    week: async () => undefined,
    history: async () => undefined,
    claim: async () => undefined,
  },
};
const ports: Ports = {
  ...reading,
  publisher: { wake: () => undefined, boardChanged: () => undefined },
  pseudonyms: createPseudonyms('k'.repeat(32)),
  jobs: { enqueue: async () => undefined },
  faults: { tell: () => undefined },
  theses: [],
  leads: new Map(),
};

async function tick(debateId: string): Promise<void> {
  await summariseDue(ports, debateId);
  const publisher = createPublisher({ ports, messages, log });
  await publisher.start();
  await publisher.stop();
}

const lines = createInterface({ input: process.stdin });
lines.on('line', async (line) => {
  const [time = '', debateId = ''] = line.split(' ');
  now = new Date(time);
  await tick(debateId).then(
    () => say('done'),
    (error) => say(`failed ${String(error).replaceAll('\n', ' ')}`),
  );
});
lines.on('close', () => process.exit(0));
// It is killed, and the next one should find what was compiled.
flushCompileCache();
say('ready');

import { summariseDue } from '#debate/summary/summarise-due.ts';
import { createChannelMessages } from '#discord/edge/channel-messages.ts';
import { createClient } from '#discord/edge/client.ts';
import { createPublisher } from '#discord/posts/publisher.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { createLog } from '../../../src/log.ts';
import { testPorts } from '../test-ports.ts';

export type PosterOptions = {
  readonly databaseUrl: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly botId: string;
};

/** What one process of Crux does to post summaries, without a gateway. */
export async function createPoster({ databaseUrl, apiUrl, token, botId }: PosterOptions) {
  const log = createLog({ level: 'silent', pretty: false });
  const connection = connect({ url: databaseUrl, max: 3 });
  const client = createClient(apiUrl, 'auto', 'auto');
  const messages = createChannelMessages(client.rest.setToken(token), () => botId);
  let now = new Date();
  const ports = await testPorts(createStore(connection.prisma), { now: () => now });
  return {
    /** A tick at that time and one outbox run; no work is in progress when it resolves. */
    async tick(at: Date, debateId: string): Promise<void> {
      now = at;
      await summariseDue(ports, debateId);
      const publisher = createPublisher({ ports, messages, log });
      await publisher.start();
      await publisher.stop();
    },
    close: (): Promise<void> => connection.close(),
  };
}

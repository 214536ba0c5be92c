import { flushCompileCache } from 'node:module';
import process from 'node:process';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';

/**
 * A process that casts votes of 64 members at once, and says of each when it was acknowledged. It
 * begins with a line about itself, and waits to be killed when all is done.
 */
const [url = '', debateId = '', name = ''] = process.argv.slice(2);
const { prisma } = connect({ url, max: 2 });
const { votes } = createStore(prisma);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

// It is killed, and the next one should find what was compiled.
flushCompileCache();
say({ pid: process.pid });
const cast = async (member: number) => {
  const voterKey = `${name} ${member}`;
  const result = await votes.cast({ debateId, claim: 1, voterKey, stance: 'agree' });
  if (result !== null) say({ kept: voterKey });
};
await Promise.allSettled(Array.from({ length: 64 }, (_, member) => cast(member)));
setInterval(() => undefined, 60_000);

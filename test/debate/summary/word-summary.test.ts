import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import type { Ports } from '#debate/ports.ts';
import { SUMMARY } from '#debate/summary/rules/constants.ts';
import { plainSummary, seenLength } from '#debate/summary/rules/summary-lines.ts';
import { postSoFar } from '#debate/summary/summarise-due.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { behaviours } from '../../../src/llm/pretend/behaviours.ts';
import { type ModelServer, openModelServer } from '../../../src/llm/pretend/open-model-server.ts';
import { patienceWith } from '../../support/model-server/patience.ts';
import { useStage } from '../../support/stage.ts';
import { fileDemo, portsWith, sentencesIn } from './demo-week.ts';
import { mirrorWords } from './rules/mirror-words.ts';

const stage = await useStage({ own: true });
let server: ModelServer;
let debate: Debate;

beforeAll(async () => {
  debate = await stage.newDebate();
  await fileDemo(stage.ports, debate, 40);
});
beforeEach(async () => {
  server = await openModelServer({ slowMs: 50 });
});
afterEach(() => server.close());

async function summarise(ports: Ports, of = debate): Promise<StoredSummary> {
  await postSoFar(ports, of);
  const made = await stage.store.summaries.newest(of.id);
  if (made === null) throw new Error('there is no summary');
  return made;
}
/** The two reasons change places with their sides: lines in an order that does not depend on it. */
const sorted = (of = '') =>
  of
    .split('\n')
    .filter((line) => !line.startsWith('Record '))
    .sort();
const text = ({ content }: StoredSummary) => plainSummary(content.lines);
/** Forgets what was written, so that the next summary asks. */
const forget = () => stage.pool.query('DELETE FROM "Writing"');
/** Requests for sentences in the ledger, of all tests so far. */
async function writesAsked(): Promise<number> {
  const { rows } = await stage.pool.query(
    `SELECT count(*)::int AS n FROM "ModelCall" WHERE purpose = 'write'`,
  );
  return rows[0].n;
}

describe('wordSummary with an honest model', () => {
  it('shows the model’s sentences below its own, each with its items, and says whose they are', async () => {
    const made = await summarise(portsWith(stage, server.url));
    const written = sentencesIn(made.content);
    expect(written.length, text(made)).toBeGreaterThanOrEqual(1);
    expect(made.content.lines.filter(({ kind }) => kind === 'moved').length).toBeGreaterThan(0);
    const items = await stage.store.evidence.filedBefore(debate.id, new Date('2100-01-01'));
    for (const { text: words, numbers } of written) {
      expect(numbers.length).toBeLessThanOrEqual(2);
      const cited = items.find((item) => item.number === numbers[0]);
      expect(cited?.text).toContain(words.slice(0, 40));
    }
    expect(text(made)).toMatch(
      /Sentences by small-model; numbers, names and quotations checked by code, meaning by a second reading\.$/m,
    );
    expect(seenLength(made.content.lines)).toBeLessThanOrEqual(SUMMARY.maxChars);
    expect(made.content.writing).toMatchObject({ model: 'small-model', dropped: [] });
    // One to write, and one for each item of each sentence that passed.
    expect(server.requests.length).toBeGreaterThan(1);
  });

  it('asks nothing the second time in an unchanged week, and says the same', async () => {
    await forget();
    const ports = portsWith(stage, server.url);
    const first = await summarise(ports);
    const asked = server.requests.length;
    const again = await summarise(ports);
    expect(again.content).toEqual(first.content);
    expect(server.requests).toHaveLength(asked);
    // Another process, another connection: what was asked is kept in the database.
    await summarise(portsWith(stage, server.url));
    expect(server.requests).toHaveLength(asked);
  });

  it('sends the model no vote, no member and no code name', async () => {
    await forget();
    await summarise(portsWith(stage, server.url));
    const [request] = server.requests;
    const items = await stage.store.evidence.filedBefore(debate.id, new Date('2100-01-01'));
    for (const { authorKey } of items) expect(request?.raw).not.toContain(authorKey);
    expect(request?.raw).not.toMatch(/member \d|They won't|changed their mind/);
  });
});

describe('wordSummary in a debate with the sides swapped', () => {
  it('says the same with the sides swapped, in the model’s words too', async () => {
    const ports = portsWith(stage, server.url);
    const made = await Promise.all(
      [false, true].map(async (isMirrored) => {
        const own = await stage.newDebate();
        await fileDemo(stage.ports, own, 25, isMirrored);
        return await summarise(ports, own);
      }),
    );
    const [one, other] = made.map(text);
    expect(one).toContain('entences by small-model');
    expect(one).toMatch(/ahead, \d+ : \d+/);
    expect(sorted(other)).toEqual(sorted(mirrorWords(one ?? '')));
  });
});

describe('wordSummary with a model that fails', () => {
  let plain: StoredSummary;
  beforeAll(async () => {
    plain = await summarise(stage.ports);
  });

  it.each(behaviours)('goes out in time and with the same numbers: %s', async (behaviour) => {
    await forget();
    server.behave(behaviour);
    const made = await summarise(portsWith(stage, server.url, patienceWith(behaviour)));
    expect(made.content.tally).toEqual(plain.content.tally);
    expect(seenLength(made.content.lines)).toBeLessThanOrEqual(SUMMARY.maxChars);
    const isWritten = sentencesIn(made.content).length > 0;
    expect(text(made).includes('entences by small-model')).toBe(isWritten);
    if (!isWritten) expect(made.content.lines).toEqual(plain.content.lines);
  });

  it('lets nothing of a compromised model through, and keeps what was dropped and why', async () => {
    await forget();
    server.behave('compromised');
    const made = await summarise(portsWith(stage, server.url));
    expect(sentencesIn(made.content)).toEqual([]);
    const { kept, dropped = [] } = made.content.writing ?? {};
    expect(kept).toBe(0);
    expect(dropped.map(({ text: words }) => words)).toHaveLength(4);
    expect(dropped.map(({ fault }) => fault).slice(2)).toEqual(['unknown item', 'no item']);
    expect(text(made)).not.toMatch(/evil|proven|everyone/);
  });

  it.each(['refusal', 'busy', 'dropping'] as const)(
    'reads again the next time what no answer came for: %s',
    async (behaviour) => {
      await forget();
      const ports = portsWith(stage, server.url);
      server.behave((before) => (before === 0 ? 'honest' : behaviour));
      const without = await summarise(ports);
      expect(sentencesIn(without.content)).toEqual([]);
      expect(server.requests.length).toBeGreaterThan(1);
      server.behave('honest');
      const [asked, writes] = [server.requests.length, await writesAsked()];
      const made = await summarise(ports);
      expect(sentencesIn(made.content).length).toBeGreaterThan(0);
      expect(server.requests.length).toBeGreaterThan(asked);
      // What was written stands, and is not asked for once more.
      expect(await writesAsked()).toBe(writes);
    },
  );

  it('asks nothing once the week’s tokens are spent', async () => {
    await forget();
    const made = await summarise(portsWith(stage, server.url, { weeklyTokenBudget: 10 }));
    expect(server.requests).toEqual([]);
    expect(text(made)).not.toContain('entences by');
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import { type ModelServer, openModelServer } from '../../src/llm/pretend/open-model-server.ts';
import { messageOf } from './person.ts';
import { buttonId, labelsOf, wordsOf } from './screen.ts';
import { type Server, useServers } from './servers.ts';

let server: ModelServer | undefined;
const servers = useServers({
  env: async () => {
    server = await openModelServer({ behaviour: 'captured' });
    return { OPENAI_BASE_URL: server.url, LLM_TIMEOUT_MS: '20000' };
  },
});
afterAll(() => server?.close());

const LIFT = 'Use its grades again';
const ALARM = 'The model graded the two sides too differently';

/** Four members a side file, and a model that takes the essay's side grades what they filed. */
async function fileAndGrade(place: Server): Promise<void> {
  for (let by = 1; by <= 4; by += 1) {
    const facts = `${by * 31} of the ${by * 41} tasks of test ${by} in the MedQA suite`;
    const essay = `General models lead the field: GPT-4 is better than Med-7 on ${facts}.`;
    const challengers = `The specialist Med-7 beats a far larger general model on ${facts}.`;
    const source = (camp: number) => `arXiv:2303.${camp}${1000 + by}`;
    await place.join(`E${by}`).file({ side: 'supports', text: essay, source: source(1) });
    await place.join(`C${by}`).file({ text: challengers, source: source(2) });
  }
  const status = async () => wordsOf(await place.manager.run('debate status'));
  await expect
    .poll(status, { timeout: 60_000, interval: 200 })
    .toContain('8 by the model, 0 by fixed rules');
}

describe('a model that favours a side', () => {
  test('is held by the band, rings the alarm at the next summary, and a manager lifts it', async () => {
    const place = await servers.openServer('ready');
    await fileAndGrade(place);
    const status = async () => await place.manager.run('debate status');
    const judged = async () => {
      const page = await place.manager.run('evidence', { id: 2 });
      return wordsOf(await place.manager.press(page, 'How was this judged?'));
    };
    expect(wordsOf(await status())).toContain(
      'The model scored 4 items below the floor: they keep 70 % of their form score.',
    );
    expect(labelsOf(await status())).not.toContain(LIFT);
    expect(await judged()).toContain('an item keeps at least 70 % of what its form alone gives');

    const post = async () => {
      await place.manager.run('debate post-summary');
      await place.settle();
      return place.posts('So far this week', place.summaryChannel).map(wordsOf).join();
    };
    const rung = await post();
    expect(rung).toContain(`${ALARM}; only the fixed rules count.`);
    expect(rung).toContain('Only the fixed rules count: strength is judged by form only');
    expect(wordsOf(await status())).toContain(ALARM);
    expect(await judged()).toContain(
      'its grades count for nothing until a manager lifts the alarm',
    );
    expect(await judged()).not.toContain('Tells the sides apart');

    const shown = await status();
    // A member who forges the press is told that it takes a manager, and nothing is lifted.
    const press = { message: shown, customId: buttonId(shown, LIFT) };
    const forged = await servers.crux.sandbox.forge.press({
      as: place.join('Member').id,
      ...press,
    });
    expect(wordsOf(messageOf(forged))).toContain('Manage Server');
    expect(wordsOf(await status())).toContain(ALARM);
    expect(wordsOf(await place.manager.press(shown, LIFT))).toContain('count again');
    const after = await status();
    expect(wordsOf(after)).toContain('was lifted for small-model');
    expect(wordsOf(after)).not.toContain(ALARM);
    expect(labelsOf(after)).not.toContain(LIFT);
    const log = wordsOf(await place.join('Reader').run('log'));
    expect(log).toContain('The model’s grades were turned back on by a manager');
    const lifted = await post();
    expect(lifted).not.toContain(ALARM);
    expect(lifted).toContain('small-model graded 8 of 8 items, 4 of them held at 70 %');
    expect(wordsOf(await status())).not.toContain(ALARM);
  });
});

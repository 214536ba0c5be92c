import { beforeAll, describe, expect, it } from 'vitest';
import type { PageInside } from '../../src/sandbox/index.ts';
import { messageOf } from '../sandbox/support.ts';
import { fileItem, membersOf } from '../support/member-actions.ts';
import { useCrux } from '../support/use-crux.ts';

const crux = await useCrux();

/** A debate with an item on its first claim. */
beforeAll(async () => {
  const { setUp, newcomer } = membersOf(crux.sandbox);
  await setUp();
  await fileItem(newcomer('Ines'), {
    claim: 1,
    side: 'challenges',
    text: 'MedReason-7B scored 81.2 on MedQA in 2026 while the best general model scored 79.0.',
    source: 'arXiv:2107.03374',
  });
});

const post = async (path: string, body: object) => {
  const response = await fetch(`${crux.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: crux.url },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: await response.json() };
};
const switchOn = (id: string, on = true) => post('/api/trouble', { id, on });
const said = () => crux.sandbox.happenings(0).map(({ text }) => text);
const channel = (name: string) => crux.sandbox.channels().find((one) => one.name === name)?.id;
const announcements = () => crux.sandbox.messages(channel('announcements') ?? '');
const member = () => crux.sandbox.as(crux.sandbox.people().at(-1)?.id ?? '');

describe('time', () => {
  it('to the next summary: it is made, posted, and dated with that time', async () => {
    const before = announcements().length;
    expect(await post('/api/pass', { step: 'summary', lively: false })).toMatchObject({
      status: 200,
    });
    expect(announcements()).toHaveLength(before + 1);
    const [last, { timestamp }] = [crux.clock.now(), announcements().at(-1) ?? { timestamp: '' }];
    expect(Math.abs(Date.parse(timestamp) - last.getTime())).toBeLessThan(60_000);
    expect(said().at(-1)).toMatch(/^The summary of Mon, .* was made and posted$/);
  });

  it('a month: four more summaries', async () => {
    const [before, from] = [announcements().length, crux.clock.now()];
    await post('/api/pass', { step: 'month', lively: false });
    expect(announcements().length - before).toBe(4);
    expect(Math.round((Number(crux.clock.now()) - Number(from)) / 86_400_000)).toBe(30);
  });

  it('weeks with members who act: a summary each, among real votes and items', async () => {
    const lived = () => said().filter((line) => line.startsWith('Members: '));
    const earlier = lived().length;
    const filed = () => /\d+ items?/.test(lived().slice(earlier).join());
    // Who acts depends on the date: in about one week of a hundred nobody files.
    for (let week = 0; week < 5 && !filed(); week += 1) {
      const before = announcements().length;
      await post('/api/pass', { step: 'week', lively: true });
      expect(announcements().length - before).toBe(1);
    }
    expect(lived().join('\n')).toMatch(/Members: .*\d+ votes?/);
    expect(lived().join('\n')).toMatch(/\d+ items?/);
  });
});

describe('the database', () => {
  it('away for five seconds: a press gets an apology, and works again when it is back', async () => {
    await switchOn('database-away');
    const answered = await member().run('poll', {});
    expect(JSON.stringify(answered)).toMatch(/went wrong|try again/i);
    await expect.poll(said).toContain('The database is back');
    await expect
      .poll(async () => JSON.stringify(await member().run('poll', {})))
      .toMatch(/:(agree|again)\b/);
  });
});

describe('the model', () => {
  it.each(['honest', 'captured', 'hostile'])('%s: what waits is graded by it', async (kind) => {
    await switchOn(`model-${kind}`);
    const manager = crux.sandbox.people().find(({ standing }) => standing === 'manager');
    const author = crux.sandbox.as(crux.sandbox.addPerson({ name: `Author ${kind}` }).id);
    const modal = await author.run('argue', { claim: 2, side: 'supports' });
    if (modal.kind !== 'modal') throw new Error('no form opened');
    const text = `On a public benchmark of 2026 a model made for ${kind} texts was 3 % behind.`;
    await author.submit(modal.id, { claim: ['2'], side: 'supports', text, source: '' });
    const status = () => crux.sandbox.as(manager?.id ?? '').run('debate status');
    const shown = async () => JSON.stringify(await status());
    await expect.poll(shown, { interval: 200 }).toContain(`${kind}-model`);
    await switchOn(`model-${kind}`, false);
  });
});

describe('inside', () => {
  const inside = async (as: string, message: string) => {
    const response = await fetch(`${crux.url}/api/inside?as=${as}&message=${message}`);
    return (await response.json()) as PageInside;
  };

  it('of a vote: the rows that it wrote', async () => {
    const voter = crux.sandbox.as(crux.sandbox.addPerson({ name: 'Voter' }).id);
    const ballot = messageOf(await voter.run('poll', { claim: 1 }));
    const [, customId = ''] = /"custom_id":"([^"]+:1:agree)"/.exec(JSON.stringify(ballot)) ?? [];
    await voter.press(ballot.id, customId);
    const { rows, answeredMs, what } = await inside(voter.person.id, ballot.id);
    expect(rows?.map(({ table }) => table)).toContain('Vote');
    expect(what).toMatch(/^Voter used the button/);
    expect(answeredMs).toBeGreaterThan(0);
  });

  it('of a summary: its working from the verdict down to each item', async () => {
    const { working } = await inside(member().person.id, announcements().at(-1)?.id ?? '');
    const byId = new Map(working?.map((step) => [step.id, step]));
    expect(byId.get('debate')?.from).toContain('claim-1');
    const claim = byId.get('claim-1');
    expect(claim?.from.length).toBeGreaterThan(1);
    expect(byId.get(claim?.from[0] ?? '')?.lines.join()).toMatch(/graded by .*points/);
    const known = [...byId.values()].flatMap(({ from }) => from).every((id) => byId.has(id));
    expect(known).toBe(true);
  });
});

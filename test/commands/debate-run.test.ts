import { describe, expect, test } from 'vitest';
import { finding } from './findings.ts';
import { messageOf } from './person.ts';
import { buttonId, isPrivate, labelsOf, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers({ own: true });

/** Boards are marked a moment after what they show has changed. */
async function shown(posts: () => unknown[]): Promise<void> {
  await expect.poll(posts).toHaveLength(1);
}

const clockAt = <T>(iso: string, work: () => Promise<T>) => servers.at(new Date(iso), work);

describe('/debate pause and resume', () => {
  test('hold votes, filings and summaries, say so kindly, and go on with all that was there', async () => {
    const server = await servers.openServer('ready');
    const { manager } = server;
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    await manager.run('debate board');
    await server.settle();
    expect(wordsOf(await manager.run('debate pause'))).toContain('The debate is paused');
    for (const tried of [
      await ines.run('poll'),
      await ines.run('argue'),
      await manager.run('debate post-summary'),
    ]) {
      expect(wordsOf(tried)).toContain('This debate is paused.');
    }
    expect(wordsOf(await ines.run('evidence'))).toContain('**#1**');
    expect(wordsOf(await manager.run('debate pause'))).toContain('paused already');
    await shown(() => server.posts('This debate is paused'));
    const [board] = server.posts('This debate is paused');
    expect(board && labelsOf(board)).not.toContain('Vote');
    await server.settle();

    expect(wordsOf(await manager.run('debate resume'))).toMatch(/Next summary: <t:\d+:F>/);
    expect(wordsOf(await manager.run('debate resume'))).toContain('is not paused');
    expect(wordsOf(await ines.run('poll'))).toContain('1 of 9');
    await shown(() => server.posts('Next summary'));
  });
});

describe('/debate close', () => {
  const CLOSE = 'Post the final summary and close';

  test('asks first what only a manager may answer, and says what will happen', async () => {
    const server = await servers.openServer('ready');
    await server.join('Ines').file({ text: finding(0) });
    const question = await server.manager.run('debate close');
    expect(isPrivate(question)).toBe(true);
    expect(labelsOf(question)).toEqual([CLOSE]);
    const words = wordsOf(question);
    expect(words).toContain(`posted in <#${server.summaryChannel}>`);
    expect(words).toContain('Fewer than five members have voted so far, and there is 1 item');
    expect(words).toContain('/debate pause');
    expect((await server.debate()).state).toBe('open');
    const { forge } = servers.crux.sandbox;
    const customId = buttonId(question, CLOSE);
    const press = { as: server.moderator.id, message: question, customId };
    expect(wordsOf(messageOf(await forge.press(press)))).toContain('Manage Server');
    expect((await server.debate()).state).toBe('open');
  });

  test('posts a final summary, says so on the board, and makes room for a new debate', async () => {
    const server = await servers.openServer('ready');
    const { manager, summaryChannel } = server;
    const ines = server.join('Ines');
    await ines.file({ text: finding(0) });
    await manager.run('debate board');
    const question = await manager.run('debate close');
    const closed = await manager.press(question, CLOSE);
    expect(closed.id).toBe(question.id);
    expect(wordsOf(closed)).toContain(`<#${summaryChannel}>`);
    expect(labelsOf(closed)).toEqual([]);
    const own = wordsOf(await manager.run('evidence', { mine: true }));
    expect(own).toBe('You filed nothing in this debate, and it is closed now.');
    expect(wordsOf(await ines.run('poll'))).toContain('This debate is closed');
    expect(wordsOf(await manager.run('debate close'))).toContain('This debate is closed');
    const last = await ines.run('summary');
    expect(wordsOf(last)).toContain('Final summary, week of');
    expect(wordsOf(last)).not.toContain('Most worth arguing');
    // Nothing invites to what would be refused.
    for (const shownThen of [last, await ines.run('evidence'), await ines.run('thesis')]) {
      expect(labelsOf(shownThen)).not.toContain('Vote');
      expect(labelsOf(shownThen)).not.toContain('Add evidence');
    }
    await server.settle();
    await shown(() => server.posts('Final summary', summaryChannel));
    await shown(() => server.posts('This debate is closed.'));
    const again = wordsOf(await manager.run('debate setup', { day: 'friday' }));
    expect(again).toContain('The debate is set up');
    // The old question is about the old debate.
    const { forge } = servers.crux.sandbox;
    const press = { as: manager.id, message: question, customId: buttonId(question, CLOSE) };
    expect(wordsOf(messageOf(await forge.press(press)))).toContain('This debate is closed');
    expect((await server.debate()).state).toBe('open');
    expect(wordsOf(await ines.run('poll'))).toContain('1 of 9');
  });
});

describe('the week’s own summary', () => {
  test('comes by itself at its hour, and “so far” leads to it', async () => {
    const server = await clockAt('2026-11-18T12:00:00Z', async () => {
      const opened = await servers.openServer('ready');
      await opened.manager.run('debate post-summary');
      return opened;
    });
    await server.settle();
    await clockAt('2026-11-23T09:00:20Z', () => servers.crux.runTick());
    await server.settle();
    const [weekly, ...more] = server.posts('## Week of 16–22 November', server.summaryChannel);
    expect(more).toEqual([]);
    const [soFar] = server.posts('That summary is out', server.summaryChannel);
    expect(soFar && wordsOf(soFar)).toContain(
      `(<https://discord.com/channels/${server.guildId}/${server.summaryChannel}/${weekly?.id}>)`,
    );
    await clockAt('2026-11-23T09:01:20Z', () => servers.crux.runTick());
    await server.settle();
    expect(server.posts('## Week of 16–22 November', server.summaryChannel)).toHaveLength(1);
  });
});

describe('a summary before its own week has begun', () => {
  test('names no days that are still to come', async () => {
    const server = await clockAt('2026-11-18T12:00:00Z', () => servers.openServer('ready'));
    const { manager } = server;
    const saturday = '2026-11-21T12:00:00Z';
    await clockAt(saturday, async () => {
      await manager.run('debate setup', { day: 'friday', hour: 18 });
      await servers.crux.runTick();
      expect(wordsOf(await manager.run('summary'))).toContain('## Week of 16–22 November');
      const told = wordsOf(await manager.run('debate post-summary'));
      expect(told).toMatch(/^The summary so far is on its way/);
      const status = wordsOf(await manager.run('debate status'));
      expect(status).toMatch(/Last summary: .+, as things stood then/);
      expect(status).not.toContain('29 November');
    });
    await server.settle();
    const soFar = server.posts('## So far since the last summary', server.summaryChannel);
    expect(soFar).toHaveLength(1);
    expect(soFar.map(wordsOf).join()).not.toContain('29 November');
    await clockAt(saturday, async () => {
      await manager.press(await manager.run('debate close'), 'Post the final summary and close');
      expect(wordsOf(await manager.run('summary'))).toMatch(/^## Final summary$/m);
    });
  });
});

describe('what is posted so far before the first summary', () => {
  test('is since the debate began', async () => {
    const saturday = '2026-11-21T12:00:00Z';
    const server = await clockAt(saturday, async () => {
      const opened = await servers.openServer('ready');
      await opened.manager.run('debate setup', { day: 'friday', hour: 18 });
      await opened.manager.run('debate post-summary');
      return opened;
    });
    await server.settle();
    const title = '## So far since the debate began';
    expect(server.posts(title, server.summaryChannel)).toHaveLength(1);
  });
});

describe('/debate setup ends', () => {
  test('closes by itself after that day, and refuses at once what comes later', async () => {
    const server = await clockAt('2026-11-18T12:00:00Z', async () => {
      const opened = await servers.openServer('ready');
      const told = wordsOf(await opened.manager.run('debate setup', { ends: '2026-11-20' }));
      expect(told).toContain('Ends <t:1795219200:F> with a final summary');
      return opened;
    });
    const ines = server.join('Ines');
    await clockAt('2026-11-20T23:59:50Z', async () => {
      expect(wordsOf(await ines.run('poll'))).toContain('1 of 9');
    });
    await clockAt('2026-11-21T00:00:01Z', async () => {
      expect(wordsOf(await ines.run('poll'))).toContain('This debate is closed');
      await servers.crux.runTick();
    });
    await server.settle();
    expect(server.posts('Final summary', server.summaryChannel)).toHaveLength(1);
    expect((await server.debate()).state).toBe('closed');
  });

  test.each([
    [{ ends: '2001-01-01' }, '2001-01-01 has passed in UTC. Choose today or a later day'],
    [{ ends: '31.12.2030' }, 'a date such as 2026-12-31'],
    [{ timezone: 'Mars/Phobos' }, 'Use a name such as Europe/Berlin'],
  ])('%o is refused with what would do', async (options, words) => {
    const server = await servers.openServer();
    expect(wordsOf(await server.manager.run('debate setup', options))).toContain(words);
    await expect(server.debate()).rejects.toThrow('the server has no debate');
  });
});

describe('a summary whose channel is gone', () => {
  test('is named by /debate status, and comes in the channel that setup is given instead', async () => {
    const server = await clockAt('2026-11-18T12:00:00Z', () => servers.openServer('ready'));
    const { sandbox } = servers.crux;
    sandbox.removeChannel(server.summaryChannel);
    await clockAt('2026-11-23T09:00:20Z', () => servers.crux.runTick());
    const status = async () => wordsOf(await server.manager.run('debate status'));
    await expect
      .poll(status)
      .toContain(`The summary of 16–22 November 2026 in <#${server.summaryChannel}>`);
    const { guildId } = server;
    const news = sandbox.addChannel({ name: 'news', guildId, type: 5 }).id;
    const told = wordsOf(await server.manager.run('debate setup', { summary_channel: news }));
    expect(told).toContain(`✅ <#${news}>: Crux can post here (summaries)`);
    await server.settle();
    expect(server.posts('## Week of 16–22 November', news)).toHaveLength(1);
    expect(await status()).not.toContain('Could not be posted yet');
    expect(servers.takeRefusals().every(({ status: code }) => code === 404)).toBe(true);
  });
});

describe('/debate setup with what no menu offers', () => {
  test('refuses an hour past the last and a channel of another server', async () => {
    const server = await servers.openServer();
    const other = await servers.openServer();
    const setup = (options: Record<string, string | number>) =>
      servers.crux.sandbox.forge.run({
        as: server.manager.id,
        command: 'debate setup',
        options,
        channelId: server.debateChannel,
      });
    expect(JSON.stringify(await setup({ hour: 24 }))).toContain('from 0 to 23');
    expect(JSON.stringify(await setup({ channel: other.debateChannel }))).toContain(
      'is in another server',
    );
    await expect(server.debate()).rejects.toThrow('the server has no debate');
  });
});

describe('a schedule that is changed to an hour that is past', () => {
  test('has this week’s summary come at once, by the tick that comes by itself', async () => {
    const server = await clockAt('2026-11-18T12:00:00Z', () => servers.openServer('ready'));
    await clockAt('2026-11-21T12:00:00Z', async () => {
      const told = await server.manager.run('debate setup', { day: 'friday', hour: 9 });
      expect(wordsOf(told)).toContain('This week’s hour has passed');
      await servers.crux.startTicks();
      await shown(() => server.posts('## Week of 16–22 November', server.summaryChannel));
    });
    const found = await servers.query(`SELECT "endsAt" FROM "Summary"
      WHERE "debateId" = '${(await server.debate()).id}' AND "week" = '2026-W47'`);
    expect(found).toEqual([{ endsAt: new Date('2026-11-20T09:00:00Z') }]);
  });
});

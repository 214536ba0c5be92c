import { describe, expect, test } from 'vitest';
import { REPORTS_PER_DAY } from '#debate/reports/report.ts';
import { isPrivate, wordsOf } from './screen.ts';
import { useServers } from './servers.ts';

const servers = useServers();

describe('/help', () => {
  test('lists for a member what members can do, and where to begin', async () => {
    const { join } = await servers.openServer('ready');
    const shown = await join('Ines').run('help');
    const words = wordsOf(shown);
    expect(isPrivate(shown)).toBe(true);
    for (const command of ['/thesis', '/poll', '/argue', '/evidence', '/summary', '/help']) {
      expect(words).toContain(`**${command}**`);
    }
    expect(words).toContain('/privacy erase');
    expect(words).not.toContain('/debate');
    expect(words).not.toContain('/moderate');
    expect(words).toContain('Start with /poll');
    expect(words).toContain(`${REPORTS_PER_DAY} reports`);
  });

  test('adds hiding and restoring for a moderator, and the debate for a manager', async () => {
    const { manager, moderator } = await servers.openServer('ready');
    const moderators = wordsOf(await moderator.run('help'));
    expect(moderators).toContain('/moderate hide');
    expect(moderators).toContain('Hide from debate');
    expect(moderators).not.toContain('/debate');
    const managers = wordsOf(await manager.run('help'));
    expect(managers).toContain('/debate setup');
    expect(managers).toContain('/moderate restore');
    expect(managers).toContain('A debate is running here. /debate status');
    expect(managers).not.toContain('Starting a debate?');
  });

  test('works before there is a debate', async () => {
    const { join, manager } = await servers.openServer();
    expect(wordsOf(await manager.run('help'))).toContain('Starting a debate? Run /debate setup');
    const words = wordsOf(await join('Ines').run('help'));
    expect(words).toContain('What you can do');
    expect(words).toContain('No debate is running here');
    expect(words).not.toContain('Start with /poll');
  });
});

describe('Discord’s own list of commands', () => {
  test('offers each person the commands for their standing', async () => {
    const { guildId, join, manager, moderator } = await servers.openServer('ready');
    const names = (person: typeof manager) =>
      person.actor.commands(guildId).map(({ name }) => name);
    expect(names(join('Ines'))).not.toEqual(expect.arrayContaining(['debate']));
    expect(names(join('Tomo'))).not.toEqual(expect.arrayContaining(['moderate']));
    expect(names(moderator)).toEqual(expect.arrayContaining(['moderate', 'Hide from debate']));
    expect(names(manager)).toEqual(expect.arrayContaining(['debate', 'moderate']));
  });
});

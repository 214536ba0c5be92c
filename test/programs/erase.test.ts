import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runErase } from '../../src/programs/erase.ts';
import { finding } from '../debate/findings.ts';
import { openPlay } from '../debate/play.ts';
import { emptyDatabase } from '../support/postgres/database.ts';
import { beginHolding } from '../support/postgres/held-row.ts';
import { rowsOf } from '../support/postgres/rows-of.ts';
import { runNode } from '../support/programs/run-node.ts';
import { member, useStage } from '../support/stage.ts';
import { openTempFolder, removeTempFolder } from '../support/temp-folder.ts';

const stage = await useStage({ own: true });

const variables = () => ({
  DATABASE_URL: stage.url,
  PSEUDONYM_KEY: 'k'.repeat(32),
  DISCORD_TOKEN: 'x'.repeat(60),
});

describe('the program that erases somebody who left', () => {
  it('removes what is kept of that one person, and says how much', async () => {
    const play = await openPlay(stage);
    const [mine, other] = [
      await play.file(1, 'challenges', finding(1)),
      await play.file(2, 'challenges', finding(2)),
    ];
    const { userId } = member(play.debate, 1);
    expect(await runErase([userId], variables())).toEqual({
      out: 'Erased: 0 votes and 1 item, in 1 debate.\n',
      error: '',
      code: 0,
    });
    expect(await play.find(mine)).toMatchObject({ text: '' });
    expect((await play.find(other)).text).toBe(finding(2).text);
    const again = await runErase([userId], variables());
    expect(again.out).toBe('Erased: 0 votes and 0 items, in 0 debates.\n');
  });

  it('works on a database whose address and key are in files', async () => {
    const play = await openPlay(stage);
    const item = await play.file(3, 'challenges', finding(3));
    const folder = await openTempFolder();
    const files = {
      DATABASE_URL_FILE: join(folder, 'url'),
      PSEUDONYM_KEY_FILE: join(folder, 'key'),
    };
    try {
      await writeFile(files.DATABASE_URL_FILE, `${stage.url}\n`);
      await writeFile(files.PSEUDONYM_KEY_FILE, `${variables().PSEUDONYM_KEY}\n`);
      const { userId } = member(play.debate, 3);
      const { code } = await runErase([userId], { ...files, DATA_DIR: folder });
      expect(code).toBe(0);
      expect(await play.find(item)).toMatchObject({ text: '' });
    } finally {
      await removeTempFolder(folder);
    }
  });

  it('waits for as long as the data of a very busy member takes', async () => {
    const play = await openPlay(stage);
    const item = await play.file(5, 'challenges', finding(5));
    const holder = await beginHolding(stage.pool);
    await holder.query(`SELECT 1 FROM "Debate" WHERE "id" = '${play.debate.id}' FOR UPDATE`);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const erasing = runErase([member(play.debate, 5).userId], variables());
      await holder.untilAwaited();
      await vi.advanceTimersByTimeAsync(30 * 60_000);
      await holder.end('COMMIT');
      expect((await erasing).code).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    expect(await play.find(item)).toMatchObject({ text: '' });
  });

  it('runs by itself, and says how it is used', async () => {
    const { out, code } = await runNode(['src/programs/erase.ts', '--help']);
    expect([code, out]).toEqual([0, expect.stringContaining('npm run --silent erase -- ID')]);
  });

  it('says in one line that the database is away', async () => {
    const away = { ...variables(), DATABASE_URL: 'postgresql://u:hunter2@127.0.0.1:1/crux' };
    const { code, error } = await runErase(['12345678901234567'], away);
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringMatching(/^DATABASE_URL .*\n$/),
    });
    expect(error).not.toContain('hunter2');
  });

  it('makes no database where there is none, in which it would find nothing', async () => {
    const id = '12345678901234567';
    const folder = await openTempFolder();
    const empty = await emptyDatabase();
    const told = { code: 2, error: expect.stringMatching(/ has no database of Crux: set .*\n$/) };
    try {
      expect(await runErase([id], { DATA_DIR: folder })).toMatchObject(told);
      expect(await readdir(folder)).toEqual([]);
      const misled = { ...variables(), DATABASE_URL: empty.url };
      expect(await runErase([id], misled)).toMatchObject(told);
      expect(await rowsOf(empty.url, `SELECT to_regclass('"Guild"') AS found`)).toEqual([
        { found: null },
      ]);
    } finally {
      await empty.close();
      await removeTempFolder(folder);
    }
  });

  it.each([[[]], [['me']], [['1234567890123456789', '2']], [['--all']]])(
    'refuses %j in one line',
    async (args) => {
      const { code, error } = await runErase(args, variables());
      expect([code, error.split('\n')]).toEqual([2, [expect.stringContaining('--help'), '']]);
    },
  );
});

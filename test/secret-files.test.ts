import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEnv } from '../src/env.ts';
import { useTempFolder } from './support/use-temp-folder.ts';

const folder = await useTempFolder();

it('a secret may be in a file, without the line end that editors add', async () => {
  const path = join(folder, 'token');
  await writeFile(path, 'a.b.c\n');
  expect(readEnv({ DISCORD_TOKEN_FILE: path, PORT: '1' })).toMatchObject({
    discordToken: 'a.b.c',
    port: 1,
  });
});

it('a file that is not there, and a secret given twice, get a line that quotes no secret', () => {
  const read = () =>
    readEnv({
      DISCORD_TOKEN: 'a.b.c',
      DISCORD_TOKEN_FILE: '/x',
      PSEUDONYM_KEY_FILE: '/not/there',
    });
  expect(read).toThrow(
    'DISCORD_TOKEN is set, and DISCORD_TOKEN_FILE too: keep one of them\n' +
      'PSEUDONYM_KEY_FILE should name a file that can be read (ENOENT)',
  );
});

it('a file that nobody has filled yet does not count as no token at all', async () => {
  const path = join(folder, 'empty');
  await writeFile(path, '\n');
  expect(() => readEnv({ DISCORD_TOKEN_FILE: path })).toThrow(
    'DISCORD_TOKEN_FILE should name a file with DISCORD_TOKEN in it: it is empty',
  );
});

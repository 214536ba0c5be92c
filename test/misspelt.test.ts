import { expect, it } from 'vitest';
import { variableNames } from '../src/env.ts';
import { misspelt } from '../src/misspelt.ts';

it('a misspelt name is reported with the one that was most likely meant, without its value', () => {
  const slips = {
    DATABSE_URL: 'postgresql://u:hunter2@db/crux',
    discord_token: 'a.b.c',
    PSEUDONYM_KEY_FLIE: '/run/key',
    LLM_WEEKLY_TOKEN_BUGDET: '1000',
  };
  expect(misspelt(slips)).toEqual([
    'DATABSE_URL is not a variable of Crux: did you mean DATABASE_URL?',
    'discord_token is not a variable of Crux: did you mean DISCORD_TOKEN?',
    'PSEUDONYM_KEY_FLIE is not a variable of Crux: did you mean PSEUDONYM_KEY_FILE?',
    'LLM_WEEKLY_TOKEN_BUGDET is not a variable of Crux: did you mean LLM_WEEKLY_TOKEN_BUDGET?',
  ]);
});

it('correct names, blank ones and those of other programs are not reported', () => {
  const right = Object.fromEntries(variableNames.map((name) => [name, 'x']));
  const others = { PATH: '/bin', HOSTS: 'x', PORTS: '1', SHARD: '0', OPENAI_ORG_ID: 'x' };
  expect(misspelt({ ...right, ...others, OPENAI_API_KEY_FILE: '/x', DATA_DIRS: ' ' })).toEqual([]);
});

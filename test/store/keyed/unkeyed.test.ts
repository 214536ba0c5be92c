import { describe, expect, it } from 'vitest';
import { unexpected } from '../../support/keyed/unkeyed.ts';

const isFound = async (statement: string) => (await unexpected([statement])).length > 0;

describe('a statement on a debate’s table', () => {
  it.each([
    ['of one debate', `SELECT * FROM "Vote" WHERE "debateId" = $1 AND "claim" = $2`],
    ['of some', `DELETE FROM "Mark" WHERE "debateId" IN ($1, $2)`],
    [
      'of one debate whose key the other table takes over',
      `SELECT 1 FROM "Evidence" e JOIN "Grade" g ON g."debateId" = e."debateId"
         AND g."key" = e."gradeKey" WHERE e."debateId" = $1`,
    ],
    ['of the debate itself', `SELECT 1 FROM "Debate" WHERE "id" = $1 FOR UPDATE`],
    ['that puts a row', `INSERT INTO "Draft" SELECT * FROM "Draft" WHERE "debateId" = $1`],
    ['on a table of none', `SELECT * FROM "Guild" WHERE "leftAt" IS NULL`],
  ])('%s is no finding', async (_, statement) => {
    expect(await isFound(statement)).toBe(false);
  });

  it.each([
    ['of everybody', `SELECT * FROM "Vote" WHERE "voterKey" = $1`],
    ['that changes all', `UPDATE "Evidence" SET "text" = '' WHERE "number" = $1`],
    ['of all debates but one', `SELECT 1 FROM "Mark" WHERE "debateId" <> $1`],
    [
      'of one debate, beside a table of all',
      `SELECT 1 FROM "Evidence" e JOIN "Mark" m ON m."number" = e."number" WHERE e."debateId" = $1`,
    ],
    ['of a server', `SELECT 1 FROM "Debate" WHERE "state" = $1 AND "guildId" = $2`],
    [
      'hidden in a part of it',
      `SELECT EXISTS (SELECT 1 FROM "Vote" WHERE "voterKey" = $2) FROM "Poll" WHERE "debateId" = $1`,
    ],
  ])('%s is one', async (_, statement) => {
    expect(await isFound(statement)).toBe(true);
  });
});

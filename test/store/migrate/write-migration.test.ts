import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaDrift } from '../../../prisma/write-migration/schema-drift.ts';
import { writeMigration } from '../../../prisma/write-migration/write-migration.ts';
import { serverUrl } from '../../support/postgres/database.ts';
import { startChild } from '../../support/programs/child.ts';
import { openTempFolder, removeTempFolder } from '../../support/temp-folder.ts';

const root = join(import.meta.dirname, '../../..');
const head = 'datasource db {\n  provider = "postgresql"\n}\n';
const at = new Date('2026-11-23T21:15:07.123Z');

let work = '';

const paths = () => ({ folder: join(work, 'migrations'), schema: work });
const script = join(root, 'prisma/write-migration/write-migration.ts');
const write = (name: string, when = at) =>
  writeMigration({ url: serverUrl(), ...paths(), name, at: when });

beforeEach(async () => {
  work = await openTempFolder();
});
afterEach(() => removeTempFolder(work));

describe('writeMigration', () => {
  it('writes what the schema has and the migrations have not, until there is nothing', async () => {
    const model = 'model Vote {\n  id String @id\n}\n';
    await writeFile(join(work, 'schema.prisma'), head + model);
    const file = await write('first');
    expect(file).toBe(join(paths().folder, '20261123211507_first/migration.sql'));
    expect(await readFile(String(file), 'utf8')).toContain('CREATE TABLE "Vote"');
    expect(await readFile(join(paths().folder, 'migration_lock.toml'), 'utf8')).toContain(
      'provider = "postgresql"',
    );
    expect(await write('second')).toBeUndefined();

    await writeFile(
      join(work, 'schema.prisma'),
      head + model.replace('@id', '@id\n  side String?'),
    );
    const next = await write('second', new Date('2026-11-24T00:00:00Z'));
    expect(await readFile(String(next), 'utf8')).toBe(
      '-- AlterTable\nALTER TABLE "Vote" ADD COLUMN     "side" TEXT;\n',
    );
  });
});

describe('npm run db:migration', () => {
  it.each([[[]], [['Bad Name']]])(
    'asks for a name in small letters when given %j',
    async (args) => {
      const child = startChild({ file: script, args, stderr: 'ignore' });
      expect(await child.ended).toBe(1);
    },
  );
});

describe('the migrations of this repository', () => {
  it('lead to exactly the tables of prisma/models', async () => {
    const drift = await schemaDrift({
      url: serverUrl(),
      folder: join(root, 'prisma/migrations'),
      schema: join(root, 'prisma'),
    });
    expect(drift?.slice(0, 400), 'run: npm run db:migration -- name').toBeUndefined();
  });
});

import { lockFile, lockText, type Migration } from '../../src/store/migrate/migration-folder.ts';
import type { MigrationList } from './schema-engine.ts';

/** Migrations in the shape that the schema engine takes. */
export function toList(folder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: lockFile, content: lockText },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  };
}

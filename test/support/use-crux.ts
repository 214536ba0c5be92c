import { afterAll } from 'vitest';
import { type RunningCrux, startCrux } from './crux.ts';
import { cloneDatabase } from './postgres/database.ts';

/** The whole program for all tests of a file, on a database of its own; it ends with the file. */
export async function useCrux(): Promise<RunningCrux & { readonly databaseUrl: string }> {
  const database = await cloneDatabase();
  afterAll(() => database.close());
  const crux = await startCrux({ databaseUrl: database.url });
  afterAll(() => crux.stop());
  return { ...crux, databaseUrl: database.url };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * The only file that knows `@prisma/schema-engine-wasm`, a pre-release: the schema engine of
 * Prisma's own command line as WebAssembly, which needs no download of a native program.
 */

export type SchemaEngine = bindings.SchemaEngine;
export type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Tables and enums that the engine leaves alone: none. */
export const everything = { externalTables: [], externalEnums: [] };

/** The part of the global that is used here; the types of Node do not declare it. */
declare const WebAssembly: {
  instantiate(
    program: Uint8Array,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

let loaded: Promise<void> | undefined;

/** When the engine panics, its bindings call this global with the reason. */
function registerPanics(): void {
  const set_message = (message: string) => {
    throw new Error(`the schema engine failed: ${message.split('\n', 2).join(' ')}`);
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message } });
}

async function load(): Promise<void> {
  registerPanics();
  const { resolve } = createRequire(import.meta.url);
  const glue = resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const program = await readFile(glue.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(program, {
    './schema_engine_bg.js': { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** An engine (5 MB, loaded once, 40 ms) that reaches databases through `factory`; free it. */
export async function openEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  loaded ??= load();
  await loaded;
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

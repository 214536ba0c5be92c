import { defineConfig } from 'prisma/config';

// The command line tool would download a native schema engine, even for `generate`, which does
// not use one. Any existing file named here keeps it from trying (docs/decisions/0003).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= import.meta.filename;

export default defineConfig({ schema: 'prisma' });

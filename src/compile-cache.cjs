'use strict';

const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

/**
 * Caches compiled code, types already stripped, for the next start. Without a writable cache, code
 * is compiled each time. `npm start` preloads this file by needs-node.cjs, so the cache covers the
 * whole program; if src/main.ts is run directly, it covers only modules imported dynamically later.
 */
enableCompileCache(join(__dirname, '../node_modules/.cache/crux-compiled'));

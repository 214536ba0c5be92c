'use strict';

const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');

/**
 * V8 first writes a pattern down for its interpreter, and as machine code once it was used again. For
 * the long ones that read items in six languages the first of the two takes seven seconds of a
 * program's first items, in which it answers nobody; machine code at once takes one and a half.
 */
setFlagsFromString('--no-regexp-tier-up');

/**
 * What was compiled for one start, its types left out, need not be compiled for the next; where that
 * cannot be kept, it is. `npm start` has this in time for all of the program; for whoever starts
 * src/main.ts by itself it holds from the first part that is loaded later.
 */
enableCompileCache(join(__dirname, '../node_modules/.cache/crux-compiled'));

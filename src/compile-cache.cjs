'use strict';

const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

/**
 * What was compiled for one start, its types left out, need not be compiled for the next; where that
 * cannot be kept, it is. `npm start` has this in time for all of the program; for whoever starts
 * src/main.ts by itself it holds from the first part that is loaded later.
 */
enableCompileCache(join(__dirname, '../node_modules/.cache/crux-compiled'));

'use strict';

/**
 * Ends the program with one line where Node is too old for it. `npm start` loads this file before
 * src/main.ts, which a Node below 22.18 cannot read at all, and src/main.ts imports it first for
 * whoever starts it without npm. So it keeps to syntax that every Node knows.
 */
const oldest = 26;
const version = process.versions.node;

if (Number(version.split('.')[0]) < oldest) {
  process.stderr.write(
    `Crux needs Node ${oldest} or newer to run; this is Node ${version}. Either install Node ${oldest}, ` +
      `or use npm: with Node 20.19 or newer, npm ci brings a Node ${oldest} that npm start uses.\n`,
  );
  process.exit(1);
} else {
  require('./compile-cache.cjs');
}

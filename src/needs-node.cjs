'use strict';

/**
 * Exits with one line if Node is too old. `npm start` preloads this file, because a Node below
 * 22.18 cannot parse src/main.ts at all; src/main.ts also imports it first, in case it is started
 * without npm. So this file uses only syntax that every Node knows.
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

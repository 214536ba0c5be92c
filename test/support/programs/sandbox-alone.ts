// Starts the pretend Discord alone, with its page and without a bot, in the given folder, and
// prints its address as a line of JSON.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox } from '../../../src/sandbox/index.ts';

const quiet = { info() {}, warn() {}, error() {}, debug() {} };
const sandbox = createSandbox({ folder: process.argv[2] ?? '', log: quiet, answerMs: 60_000 });
const { apiUrl, token } = await sandbox.start();
const server = createServer((request, response) => void sandbox.page(request, response));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  process.stdout.write(`${JSON.stringify({ url, apiUrl, token, pid: process.pid })}\n`);
});

import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../page');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

// Once per process: a page requests some eighty files at a time.
let known: readonly string[] | undefined;

function filesThere(): readonly string[] {
  known ??= readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return known;
}

/** The page with all of its scripts listed, so that they load in parallel, not import by import. */
function indexPage(): Buffer {
  const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  const links = filesThere()
    .filter((name) => name.endsWith('.js'))
    .map((name) => `    <link rel="modulepreload" href="/page/${name}">\n`);
  return Buffer.from(html.replace('  </head>', () => `${links.join('')}  </head>`));
}

/**
 * Serves `/` and `/page/NAME` from the page's folder; false for anything else. Only files listed in
 * the folder are served, so no path can escape it.
 */
export function servePageFile(path: string, response: ServerResponse): boolean {
  const name = path === '/' ? 'index.html' : /^\/page\/(.+)$/.exec(path)?.[1];
  const type = name === undefined ? undefined : TYPES[extname(name)];
  if (name === undefined || type === undefined || !filesThere().includes(name)) return false;
  const body = name === 'index.html' ? indexPage() : readFileSync(join(FOLDER, name));
  response
    .writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    })
    .end(body);
  return true;
}

import { undoPercents } from './percent.ts';
import { isTracking } from './tracking.ts';

/** First labels of a host that only indicate a variant such as mobile or AMP. */
const SCREEN = /^(?:www\d?|m|mobile|amp|touch|wap|mobil)\.(?=[^.]+\.)/;
/** Path endings that indicate the same. */
const AMP_PATH = /(?:\/amp|\.amp|\.amp\.html?|\/amp\.html?|\/amphtml)$/i;
const AMP_PARAMETER = /^(?:amp|outputtype=amp|amp=(?:1|true|amp)?|is_amp=\w*)$/i;
const SESSION = /;(?:jsessionid|phpsessid|sid)=[^/]*/i;
const START_PAGE = /\/(?:(?:index|default)\.(?:html?|php\d?|aspx?|jsp))?$/i;

/**
 * Fragments that belong to the address: routes of single-page applications, and single comments or
 * messages on a page. All others only say where to scroll to.
 */
const ROUTE = /^#(?:[!/]|\?)/;
const MESSAGE =
  /^#(?:(?:issue|discussion)?comment|discussion_r|post|msg|message|reply|p|c)[-_]?\d+$/i;

/**
 * One key for all spellings of a link: without scheme, `www`, mobile or AMP marker, default port,
 * tracking or session parameters and trailing slash; parameters sorted. A fragment is kept only if
 * it is part of the address.
 */
export function canonicalLink(url: URL): string {
  const host = url.hostname.replace(/\.$/, '').replace(SCREEN, '').replace(/\.m\./, '.');
  const port = ['', '80', '443'].includes(url.port) ? '' : `:${url.port}`;
  const path = undoPercents(url.pathname)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(SESSION, '')
    .replace(START_PAGE, '')
    .replace(AMP_PATH, '')
    .replace(/\/$/, '');
  return `link:${host}${port}${path}${queryOf(url, host)}${fragmentOf(url)}`;
}

function queryOf({ searchParams }: URL, host: string): string {
  const kept = [...searchParams].filter(([name, value]) => !isTracking(host, name, value));
  const query = kept
    .map(([name, value]) => `${name}=${value}`)
    .filter((pair) => !AMP_PARAMETER.test(pair.replace(/=$/, '')));
  return query.length > 0 ? `?${query.sort().join('&')}` : '';
}

function fragmentOf({ hash }: URL): string {
  const plain = undoPercents(hash).replace(/:~:.*$/s, '');
  return ROUTE.test(plain) && plain.length > 2 ? plain.replace(/\/$/, '') : messageOf(plain);
}

function messageOf(hash: string): string {
  return MESSAGE.test(hash) ? hash : '';
}

import { isNamed } from './hosts.ts';
import { undoPercents } from './percent.ts';
import { hostBehindProxy, hostBehindTranslator, loginTarget } from './proxy-host.ts';
import { readPublicUrl } from './public-url.ts';
import { MIRRORS } from './tables/mirrors.ts';
import { WRAPPERS, type Wrapper } from './tables/wrappers.ts';

/** The result of removing an address's wrappers one by one. */
export type Unwrapped = {
  /** The innermost address, on the original host if it is on a mirror. */
  readonly inner: URL;
  /** The outermost one that everybody can open and read as intended. */
  readonly shown: URL;
};

/**
 * More wrappers than fit into 500 characters: each one lengthens the address, so there is no loop.
 */
const MOST = 40;

/**
 * Removes archives, proxies, redirectors, translators and mirrors repeatedly until none is left.
 */
export function unwrap(url: URL): Unwrapped {
  let [inner, shown] = [url, url];
  let isDoor = true;
  for (let count = 0; count < MOST; count += 1) {
    const next = unwrapOnce(inner);
    if (next === undefined || next.url.href.length >= inner.href.length) break;
    isDoor &&= next.kind === 'door';
    inner = next.url;
    if (isDoor) shown = inner;
  }
  return { inner: meantBy(inner), shown };
}

type Step = { readonly kind: Wrapper['kind']; readonly url: URL };

function unwrapOnce(url: URL): Step | undefined {
  const host = hostBehindProxy(url.hostname) ?? hostBehindTranslator(url.hostname);
  if (host !== undefined) return doorTo(withHost(url, host));
  const target = loginTarget(url);
  if (target !== undefined) return doorTo(readInner(target));
  for (const wrapper of WRAPPERS) {
    if (!wrapper.hosts.some((name) => isNamed(url.hostname, name))) continue;
    const held = heldIn(url, wrapper);
    const inner = held === undefined ? undefined : readInner(held);
    if (inner !== undefined && inner.href !== url.href) return { kind: wrapper.kind, url: inner };
  }
  return undefined;
}

function doorTo(url: URL | undefined): Step | undefined {
  return url === undefined ? undefined : { kind: 'door', url };
}

function heldIn(url: URL, { inner }: Wrapper): string | undefined {
  if ('parameter' in inner) return url.searchParams.get(inner.parameter) ?? undefined;
  return inner.pattern.exec(url.pathname + url.search + url.hash)?.[1];
}

/**
 * An address as a wrapper contains it: escaped, in Base64, without its scheme or one of its
 * slashes.
 */
function readInner(held: string): URL | undefined {
  let text = held;
  if (/^aHR0c[\w-]+$/.test(text)) text = Buffer.from(text, 'base64url').toString();
  if (/^https?-3A/i.test(text)) text = text.replaceAll('_', '/').replace(/-([\dA-F]{2})/g, '%$1');
  for (let round = 0; round < 3 && /^(?:https?)?(?:%|[^/?#]*%2f)/i.test(text); round += 1) {
    text = undoPercents(text);
  }
  text = text.replace(/^(https?):\/{1,2}(?=[^/])/i, '$1://');
  const read = readPublicUrl(text);
  return typeof read === 'string' ? undefined : read;
}

function withHost(url: URL, host: string): URL | undefined {
  const search = url.search.replace(/[?&]_x_tr_[^&#]*/g, '').replace(/^&/, '?');
  const read = readPublicUrl(`https://${host}${url.pathname}${search}${url.hash}`);
  return typeof read === 'string' ? undefined : read;
}

/** The same page on the host that a mirror copies. */
function meantBy(url: URL): URL {
  const meant = MIRRORS.find(([name]) => isNamed(url.hostname, name))?.[1];
  return meant === undefined
    ? url
    : new URL(`https://${meant}${url.pathname}${url.search}${url.hash}`);
}

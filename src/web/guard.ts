import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Such as `crux.example:3000` and `[::1]:3000`: the name without its port, in small letters. */
function nameOf(host: string): string {
  const [, name = ''] = /^(\[[^\]]*\]|[^:]*)(?::\d{1,5})?$/.exec(host.toLowerCase()) ?? [];
  return name.replace(/^\[|\]$/g, '');
}

/**
 * Why a request is not answered, in a sentence that says what to set; null where it is. A page of
 * another site may let its own name resolve to this machine (DNS rebinding) and then reads all that
 * is here, but the Host header carries that name. So a host is an address, a name without a dot,
 * which nobody can register, or one of `allowed`. Whatever sends none is no browser. A page of
 * another address that asks names it in Origin.
 */
export function refusalOf(
  { headers }: Pick<IncomingMessage, 'headers'>,
  allowed: readonly string[],
): string | null {
  const { host, origin } = headers;
  if (host === undefined) return null;
  const name = nameOf(host);
  const isKnown = isIP(name) > 0 || /^[a-z0-9_-]+$/.test(name) || allowed.includes(name);
  if (!isKnown) {
    return 'this host is not known here: use the address of the machine, or name the host in ALLOWED_HOSTS';
  }
  return origin === undefined || origin.replace(/^https?:\/\//, '') === host
    ? null
    : 'pages of other addresses are not answered: open this address itself';
}

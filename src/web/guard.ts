import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** The lower-case name, without port, of hosts such as `crux.example:3000` and `[::1]:3000`. */
function nameOf(host: string): string {
  const [, name = ''] = /^(\[[^\]]*\]|[^:]*)(?::\d{1,5})?$/.exec(host.toLowerCase()) ?? [];
  return name.replace(/^\[|\]$/g, '');
}

/**
 * Why a request is refused, in a sentence that says what to set; null if it is allowed. Another
 * site may make its own name resolve to this machine (DNS rebinding) to read what is here, but then
 * the Host header contains that name. So the host has to be an IP address, a name without a dot,
 * which nobody can register, or one of `allowed`. A request without Host does not come from a
 * browser. A page from another address that sends a request is named in Origin.
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
    : 'requests from pages of other addresses are refused: open this address itself';
}

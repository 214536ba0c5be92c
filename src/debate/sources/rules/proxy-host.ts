/** A host label that indicates a library's or university's proxy. */
const PROXY =
  /proxy|^ezp|ezp\d*$|^(?:idm|remotexs|(?:web|ssl)?vpn\d*|offcampus|remoteaccess|libaccess|sci-hub)$/;
/** "0-www.jstor.org.library.example.edu": an older kind of proxy, which needs no such label. */
const NUMBERED = /^\d-(?=[\w-]+(?:\.|-))/;
const LIBRARY = /^(?:[\w-]*lib(?:rary|s)?\d*|biblio\w*|opac|catalog(?:ue)?|innopac|sierra)$/;

/**
 * Top-level labels of a host that is followed by a proxy's own name, as in
 * "nature.com.ezproxy.example.edu".
 */
const TOP =
  /^(?:com|org|net|edu|gov|mil|int|info|io|ai|dev|pub|press|science|eu|uk|de|fr|nl|ch|at|se|no|dk|fi|it|es|pt|pl|cz|ru|cn|jp|kr|in|au|nz|ca|us|br|za)$/;

/** Paths of a proxy's login page; with any other path the host is treated like any site. */
const LOGIN_PATH = /^\/(?:(?:login|connect|menu|proxy)\/?)?$/i;

/**
 * The target of such a page: "?url=" takes everything that follows, as proxies do; "?qurl=" is
 * escaped.
 */
const LOGIN_TARGET = /[?&](?:url|qurl|target|dest)=(.*)$/is;

/**
 * The host behind a proxy that embeds it in its own: `www-nature-com.ezproxy.example.edu`, where a
 * hyphen of the original host is doubled, or `www.nature.com.ezproxy.example.edu`.
 */
export function hostBehindProxy(host: string): string | undefined {
  const numbered = NUMBERED.test(host);
  const labels = host.replace(NUMBERED, '').split('.');
  const at = labels.findIndex(
    (label, index) => index > 0 && (PROXY.test(label) || (numbered && LIBRARY.test(label))),
  );
  if (at < 1) return undefined;
  const first = labels[0] ?? '';
  if (/[a-z\d]-[a-z]/.test(first)) {
    const inner = first.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
    if (TOP.test(inner.split('.').at(-1) ?? '')) return inner;
  }
  // The institution's own short name may come between the two.
  const own = labels.slice(0, at);
  const end = own.findLastIndex((label, index) => index > 0 && TOP.test(label));
  return end < 1 ? undefined : own.slice(0, end + 1).join('.');
}

/** The target of a proxy's login page: `ezproxy.example.edu/login?url=https://…`. */
export function loginTarget({ hostname, pathname, search, hash }: URL): string | undefined {
  const isProxy = hostname.split('.').some((label) => PROXY.test(label) || label === 'login');
  if (!isProxy || !LOGIN_PATH.test(pathname)) return undefined;
  return LOGIN_TARGET.exec(search + hash)?.[1];
}

/** `www-example-com.translate.goog`: a translator embeds hosts in the same way. */
export function hostBehindTranslator(host: string): string | undefined {
  const first = /^([\w-]+)\.translate\.goog$/.exec(host)?.[1];
  return first?.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
}

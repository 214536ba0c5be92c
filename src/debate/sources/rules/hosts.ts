/** Whether a host is this name or a subdomain of it. */
export function isHostUnder(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

/**
 * Whether a link matches an entry of a host list: its host or a subdomain, and its path or below.
 */
export function isUnder(url: URL, entry: string): boolean {
  const slash = entry.indexOf('/');
  const host = slash < 0 ? entry : entry.slice(0, slash);
  const path = slash < 0 ? '' : entry.slice(slash);
  return (
    isHostUnder(url.hostname, host) &&
    (url.pathname === path || `${url.pathname}/`.startsWith(`${path}/`))
  );
}

/**
 * Whether a host matches a table's name: that host and its subdomains or, if the name ends in a
 * dot, any host that starts with it, ignoring `www.`.
 */
export function isNamed(host: string, name: string): boolean {
  return name.endsWith('.') ? host.replace(/^www\./, '').startsWith(name) : isHostUnder(host, name);
}

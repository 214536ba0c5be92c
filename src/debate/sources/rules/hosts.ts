/** Whether a host is a name or stands below it. */
export function isHostUnder(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

/** Whether a link is on an entry of a host list: that host or one below it, that path or below. */
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
 * Whether a host is what a table's name stands for: it and all below it or, where the name ends in
 * a dot, every host that begins with it, `www.` aside.
 */
export function isNamed(host: string, name: string): boolean {
  return name.endsWith('.') ? host.replace(/^www\./, '').startsWith(name) : isHostUnder(host, name);
}

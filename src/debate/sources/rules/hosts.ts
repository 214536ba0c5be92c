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

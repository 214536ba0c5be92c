/** OpenAI's own. */
const USUAL = 'https://api.openai.com/v1';

/** Where a server's requests go, and what each of them carries. */
export type ServerAddress = {
  /** Host and port, as the server is known by. */
  readonly host: string;
  /** Without a slash at its end; `/chat/completions` follows it. */
  readonly baseUrl: string;
  /** Goes with every request, as Azure's api-version. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** A deployment that the path names: it answers as one model, and lists none. */
  readonly deployment: string | undefined;
};

/**
 * Parses an address as operators write it: with or without a slash at its end, with a query, or
 * copied with the path of the request itself. Other paths stay as they are.
 */
export function readServerAddress(
  address: string | undefined,
  apiKey: string | undefined,
): ServerAddress {
  const url = new URL(address ?? USUAL);
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  const isAzure = /\.azure\.com$|\.azure-api\.net$/.test(url.hostname);
  const deployment = /\/deployments\/([^/]+)$/.exec(path)?.[1];
  return {
    host: url.host,
    baseUrl: `${url.origin}${path}`,
    query: Object.fromEntries(url.searchParams),
    // Azure knows its own keys by this name; other tokens it takes as all servers do.
    headers: isAzure && apiKey !== undefined ? { 'api-key': apiKey } : {},
    deployment: deployment === undefined ? undefined : decodeURIComponent(deployment),
  };
}

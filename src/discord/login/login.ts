import { type Client, Events, Routes } from 'discord.js';
import { z } from 'zod';
import type { Patience } from '../../patience.ts';
import { DiscordAwayError, LoginError } from './login-error.ts';
import { closeWords, notDiscord, rateLimited, told } from './refusals.ts';

export type LoginOptions = {
  readonly token: string;
  readonly apiUrl: string;
  /** Retries while Discord is unreachable; without it the login fails at once. */
  readonly patience?: Patience;
  /** Aborts a login that is waiting for Discord. */
  readonly stopping?: AbortSignal;
};

/** The part of `GET /gateway/bot` that shows whether a login makes sense. */
const gateway = z.object({
  url: z.string(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});

/**
 * Logs in and waits until all servers are known. Discord is asked first whether it is there: what
 * discord.js says of a login that fails names no cause.
 *
 * @throws LoginError with one line that names cause and remedy.
 */
export async function login(client: Client, options: LoginOptions): Promise<Client<true>> {
  const { token, apiUrl } = options;
  client.rest.setToken(token);
  await patiently(options, () => askGateway(client, apiUrl));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const closed = new Promise<never>((_, reject) =>
    client.once(Events.ShardDisconnect, ({ code }) => reject(new LoginError(closeWords(code)))),
  );
  const stopped = new Promise<never>((_, reject) =>
    options.stopping?.addEventListener('abort', () => reject(options.stopping?.reason)),
  );
  // Handled here too, in case the login fails for another reason and nobody awaits it any more.
  closed.catch(() => undefined);
  stopped.catch(() => undefined);
  const entered = client.login(token).catch((error: unknown) => {
    throw told(error, apiUrl);
  });
  await Promise.race([entered, closed, stopped]);
  return await Promise.race([ready, closed, stopped]);
}

/** Performs an operation on Discord, retrying while Discord is unreachable. */
export async function patiently<T>(
  { apiUrl, patience }: Pick<LoginOptions, 'apiUrl' | 'patience'>,
  work: () => Promise<T>,
): Promise<T> {
  const attempt = async () => {
    try {
      return await work();
    } catch (error) {
      throw told(error, apiUrl);
    }
  };
  if (patience === undefined) return await attempt();
  return await patience.until(
    attempt,
    (error) => error instanceof DiscordAwayError,
    (error) => (error instanceof DiscordAwayError ? error.pauseMs : undefined),
  );
}

async function askGateway(client: Client, apiUrl: string): Promise<void> {
  const answer = gateway.safeParse(await client.rest.get(Routes.gatewayBot()));
  if (!answer.success) throw notDiscord(apiUrl, 'a web page');
  const { remaining, reset_after } = answer.data.session_start_limit;
  if (remaining === 0) throw rateLimited(reset_after);
}

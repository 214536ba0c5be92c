import { DiscordAPIError, DiscordjsError, HTTPError, RateLimitError } from 'discord.js';
import { DiscordAwayError, LoginError } from './login-error.ts';

const TOKEN_REFUSED =
  'DISCORD_TOKEN should be a valid bot token: Discord does not accept this one (401). ' +
  'Reset it under Bot in the developer portal and set the new one';

const MISSING_ACCESS = 50_001;

/** What each unrecoverable close of the gateway means, and what to do. */
const CLOSES: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED.replace('401', 'close code 4004'),
  4010:
    'SHARDS and SHARD_COUNT should fit together: Discord has no such shard (close code 4010). ' +
    'Every process needs the same SHARD_COUNT',
  4011:
    'SHARD_COUNT is too small for this many servers (close code 4011): set it to auto, ' +
    'or raise it in all processes at once',
  4012: 'Discord no longer speaks this version of its gateway (close code 4012): upgrade Crux',
  4013: 'Discord does not know the intents that Crux asks for (close code 4013): upgrade Crux',
  4014:
    'Discord does not let this bot see its servers (close code 4014): check under Bot in the ' +
    'developer portal whether it is limited or waiting for a review; Crux needs no privileged intent',
};

/** The line for a close code; just the number if the code is not in Discord's list. */
export function closeWords(code: number): string {
  return CLOSES[code] ?? `Discord closed the connection for good with code ${code}`;
}

/** An error of a first request, of a login or of the registration, as one line with its remedy. */
export function told(error: unknown, apiUrl: string): Error {
  if (error instanceof LoginError) return error;
  const cause = { cause: error };
  if (error instanceof RateLimitError) return rateLimited(error.retryAfter, cause);
  if (error instanceof DiscordAPIError) return refused(error, apiUrl);
  if (error instanceof HTTPError && error.status >= 500) {
    return new DiscordAwayError(`Discord itself is having trouble (${error.status})`, cause);
  }
  if (error instanceof HTTPError) return notDiscord(apiUrl, String(error.status), cause);
  if (error instanceof DiscordjsError && error.code === 'TokenInvalid') {
    return new LoginError(TOKEN_REFUSED, cause);
  }
  const says = `DISCORD_API_URL ${apiUrl} cannot be reached (${reasonOf(error)})`;
  return new DiscordAwayError(says, cause);
}

/** The server that answered is not Discord: most often a network's sign-in page. */
export function notDiscord(apiUrl: string, what: string, options: ErrorOptions = {}) {
  return new DiscordAwayError(
    `DISCORD_API_URL ${apiUrl} answers, but not as Discord does (${what}): is a proxy or the ` +
      'sign-in page of this network in between?',
    options,
  );
}

export function rateLimited(pauseMs: number, options: ErrorOptions = {}): DiscordAwayError {
  return new DiscordAwayError(
    'Discord asks for a pause before another login (429): is something else logging in with ' +
      'this token again and again?',
    { ...options, pauseMs },
  );
}

function refused(error: DiscordAPIError, apiUrl: string): LoginError {
  const { status, code, message } = error;
  const cause = { cause: error };
  if (status === 401) return new LoginError(TOKEN_REFUSED, cause);
  if (status >= 500)
    return new DiscordAwayError(`Discord itself is having trouble (${status})`, cause);
  // A refusal by Discord itself has a code.
  if (code === undefined) return notDiscord(apiUrl, String(status), cause);
  if (code === MISSING_ACCESS) {
    return new LoginError(
      'Discord does not let this bot register its commands (50001): DISCORD_TOKEN should be of ' +
        'the application that was invited, with the scope applications.commands',
      cause,
    );
  }
  if (status === 400) {
    return new LoginError(
      `Discord rejects this version’s commands (${code}, ${message}): upgrade Crux, or report this`,
      cause,
    );
  }
  return new LoginError(`Discord refuses the bot (${status}, ${code}: ${message})`, cause);
}

/** Fetch puts the reason into `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  const inner = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in inner ? String(inner.code) : '';
  return code || inner.message || inner.name;
}

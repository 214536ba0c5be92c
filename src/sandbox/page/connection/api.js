/** @typedef {import('../../contract/member-actions.ts').Outcome} Outcome */
/** @typedef {import('../../contract/page-api.ts').PageState} PageState */
/** @typedef {import('../../contract/page-api.ts').PageRequests} PageRequests */
/** @typedef {import('../../contract/member-actions.ts').Choice} Choice */
/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */

/** Longer than the sandbox waits for the bot, so that the page does not time out first. */
const TIMEOUT_MS = 60_000;
export const UNREACHABLE = 'The sandbox does not answer';

/**
 * Sends a request; resolves to the answer's JSON, or throws an Error with a line to show.
 * @param {string} path @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
export async function ask(path, init = {}) {
  let response;
  let answer;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
    answer = await response.json();
  } catch (cause) {
    throw new Error(UNREACHABLE, { cause });
  }
  if (typeof answer?.error === 'string') throw new Error(answer.error);
  if (!response.ok) throw new Error(`The sandbox refused (${response.status})`);
  return answer;
}

/** @param {string} path @param {unknown} body @param {RequestInit} [init] */
export function post(path, body, init = {}) {
  return ask(path, {
    ...init,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/**
 * What the page looks like to this person.
 * @param {string | undefined} as @param {string | undefined} guild
 * @returns {Promise<PageState>}
 */
export function fetchState(as, guild) {
  const query = new URLSearchParams();
  if (as) query.set('as', as);
  if (guild) query.set('guild', guild);
  return ask(`/api/state?${query}`);
}

/**
 * Oldest first; with `only` just those with these ids, as far as this person can see them.
 * @param {string} as @param {string} channelId @param {string[]} [only]
 * @returns {Promise<APIMessage[]>}
 */
export async function fetchMessages(as, channelId, only) {
  const query = new URLSearchParams({ as, ...(only && { only: only.join() }) });
  const answer = await ask(`/api/channels/${encodeURIComponent(channelId)}/messages?${query}`);
  return answer.messages;
}

/**
 * Performs an action as a person. Never throws: any error becomes a `failed` outcome.
 * @template {Exclude<keyof PageRequests, '/api/autocomplete'>} Path
 * @param {Path} path @param {PageRequests[Path]} body
 * @returns {Promise<Outcome>}
 */
export async function act(path, body) {
  try {
    return await post(path, body);
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {PageRequests['/api/autocomplete']} body @returns {Promise<Choice[]>} [] on any failure. */
export async function autocomplete(body) {
  try {
    return (await post('/api/autocomplete', body)).choices ?? [];
  } catch {
    return [];
  }
}

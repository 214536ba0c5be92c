/** @typedef {import('../../contract/page-api.ts').PageControls} PageControls */
/** @typedef {import('../../contract/page-api.ts').PageInside} PageInside */
/** @typedef {import('../../contract/page-api.ts').ControlRequests} ControlRequests */

/** A month with people who act, graded by a slow model, takes its time. */
const TIMEOUT_MS = 5 * 60_000;

/**
 * Resolves to the answer's JSON, or throws an Error with a line to show.
 * @param {string} path @param {RequestInit} [init] @returns {Promise<any>}
 */
async function ask(path, init = {}) {
  const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const answer = await response.json();
  if (typeof answer?.error === 'string') throw new Error(answer.error);
  return answer;
}

/** @param {number} since Number of the last happening that is known. @returns {Promise<PageControls>} */
export function fetchControls(since) {
  return ask(`/api/controls?since=${since}`);
}

/** @param {string} as @param {string} message @returns {Promise<PageInside>} */
export function fetchInside(as, message) {
  return ask(`/api/inside?${new URLSearchParams({ as, message })}`);
}

/**
 * @template {keyof ControlRequests} Path
 * @param {Path} path @param {ControlRequests[Path]} body
 */
export function control(path, body) {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

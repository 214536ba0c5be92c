import { ask, post } from '../connection/api.js';

/** @typedef {import('../../contract/page-api.ts').PageControls} PageControls */
/** @typedef {import('../../contract/page-api.ts').PageInside} PageInside */
/** @typedef {import('../../contract/page-api.ts').ControlRequests} ControlRequests */

/** A month with active people, graded by a slow model, takes long. */
const TIMEOUT_MS = 5 * 60_000;

/** @param {number} since Number of the last known event. @returns {Promise<PageControls>} */
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
  return post(path, body, { signal: AbortSignal.timeout(TIMEOUT_MS) });
}

/** How far the sandbox's clock is ahead of this machine's, in ms. */
let aheadMs = 0;

/** @param {string} now The sandbox's current time, as an ISO 8601 instant. */
export function setPageClock(now) {
  aheadMs = Date.parse(now) - Date.now();
}

/** The sandbox's current time, in milliseconds since 1970. */
export function pageNow() {
  return Date.now() + aheadMs;
}

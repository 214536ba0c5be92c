/** How far the sandbox's calendar is ahead of this machine's clock, ms. */
let aheadMs = 0;

/** @param {string} now What the calendar says at this moment, as an ISO 8601 instant. */
export function setPageClock(now) {
  aheadMs = Date.parse(now) - Date.now();
}

/** Now by the calendar of the sandbox, in milliseconds since 1970. */
export function pageNow() {
  return Date.now() + aheadMs;
}

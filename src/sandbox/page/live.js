/** @typedef {import('../types.ts').ScreenEvent} ScreenEvent */

/**
 * Listens to what changes on the screen. EventSource connects again by itself; what was missed
 * meanwhile is made up for by `onBack`.
 * @param {{ onEvent: (event: ScreenEvent) => void, onLost: () => void, onBack: () => void }} listen
 */
export function listenLive({ onEvent, onLost, onBack }) {
  const source = new EventSource('/api/events');
  let lost = false;
  source.addEventListener('open', () => {
    if (lost) onBack();
    lost = false;
  });
  source.addEventListener('error', () => {
    if (!lost) onLost();
    lost = true;
    // A source that the server refused stays closed: only a new page can help.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 5_000);
  });
  source.addEventListener('message', (event) => onEvent(JSON.parse(event.data)));
}

/**
 * Runs `work` now; calls while it runs are answered by one more run after it.
 * @param {() => Promise<void>} work
 */
export function coalesced(work) {
  /** @type {Promise<void> | undefined} */
  let running;
  /** @type {Promise<void> | undefined} */
  let queued;
  /** @returns {Promise<void>} */
  return function run() {
    if (running) {
      queued ??= running.then(() => {
        queued = undefined;
        return run();
      });
      return queued;
    }
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
}

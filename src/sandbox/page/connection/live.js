/** @typedef {import('../../contract/sandbox.ts').ScreenEvent} ScreenEvent */

const RECONNECT_MS = 3_000;

/**
 * Listens for changes to the screen, and reconnects after a break. Changes from before the
 * connection opened are not sent: load everything in `onOpen`, which is called each time.
 * @param {{ onEvent: (event: ScreenEvent) => void, onLost: () => void, onOpen: () => void }} listen
 */
export function listenLive({ onEvent, onLost, onOpen }) {
  let lost = false;

  function connect() {
    const source = new EventSource('/api/events');
    source.addEventListener('open', () => {
      lost = false;
      onOpen();
    });
    source.addEventListener('error', () => {
      if (!lost) onLost();
      lost = true;
      // EventSource reconnects by itself after a break, but not after an error response.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, RECONNECT_MS);
    });
    source.addEventListener('message', (event) => onEvent(JSON.parse(event.data)));
  }

  connect();
}

/**
 * Runs `work` now. All calls during a run share one more run after it.
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

/** @typedef {import('../types.ts').ScreenEvent} ScreenEvent */

const AGAIN_MS = 3_000;

/**
 * Listens to what changes on the screen. A connection that breaks is made anew; what was missed
 * before it was open, the first time too, is made up for by `onOpen`.
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
      // After a break EventSource tries again by itself, after a refusal it does not.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN_MS);
    });
    source.addEventListener('message', (event) => onEvent(JSON.parse(event.data)));
  }

  connect();
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

import { button, element } from './dom.js';
import { nextStep } from './next-step.js';

/** Shorter waits are not shown, as in Discord. */
const SILENT_MS = 500;

/** @typedef {ReturnType<typeof createNotices>} Notices */

/**
 * A strip that shows what is in progress, what failed and what to do next. One line each; a new one
 * replaces the previous one.
 * @param {HTMLElement} root
 */
export function createNotices(root) {
  const waiting = element('p', { class: 'notice waiting', role: 'status', hidden: true });
  const failure = element('div', { class: 'notice failure', role: 'alert', hidden: true });
  const offline = element('p', { class: 'notice failure', role: 'status', hidden: true });
  root.append(offline, waiting, failure);
  let waits = 0;
  /** Two ways to lose the sandbox; each lasts until the same channel works again. */
  const lost = { stream: false, answers: false };

  function clear() {
    failure.hidden = true;
    failure.replaceChildren();
  }

  /** @param {string} reason @param {string} [advice] */
  function fail(reason, advice = nextStep(reason)) {
    failure.hidden = false;
    failure.replaceChildren(
      element('p', {}, element('strong', {}, `${reason.replace(/\.$/, '')}.`), ` ${advice}`),
      button({ class: 'quiet', onclick: clear }, 'Dismiss'),
    );
  }

  /**
   * Shows what it is waiting for, and for how long, until the returned function is called.
   * @param {string} what E.g. "Sending".
   */
  function wait(what) {
    clear();
    waits += 1;
    const began = performance.now();
    const show = () => {
      const seconds = Math.round((performance.now() - began) / 1_000);
      const text = seconds < 2 ? `${what}…` : `${what}… ${seconds} s`;
      if (waiting.textContent !== text) waiting.textContent = text;
      waiting.hidden = false;
    };
    let timer = setTimeout(function again() {
      show();
      timer = setTimeout(again, 2_000);
    }, SILENT_MS);
    return () => {
      clearTimeout(timer);
      waits -= 1;
      if (waits === 0) waiting.hidden = true;
    };
  }

  return {
    clear,
    fail,
    wait,
    /** @param {Partial<typeof lost>} change */
    connection(change) {
      Object.assign(lost, change);
      const isOff = lost.stream || lost.answers;
      offline.hidden = !isOff;
      offline.textContent = isOff
        ? 'The connection to the sandbox is lost. Trying again… (is the sandbox still running?)'
        : '';
    },
  };
}

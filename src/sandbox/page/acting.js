import { shown } from './shown.js';

/** @typedef {import('../contract/member-actions.ts').Outcome} Outcome */
/** @typedef {import('discord-api-types/v10').APIMessage} APIMessage */
/**
 * @typedef {object} ActingParts
 * @property {import('./ui/notices.js').Notices} notices
 * @property {(outcome: Extract<Outcome, { kind: 'modal' }>) => void} openModal
 * @property {(message: APIMessage | undefined, isNew: boolean) => Promise<void>} showAnswer
 * @property {() => Promise<void>} showState
 */

/** Handles the outcome of everything that somebody does. @param {ActingParts} parts */
export function createActing({ notices, openModal, showAnswer, showState }) {
  /** Shows an outcome. @param {Outcome} outcome */
  async function settle(outcome) {
    if (outcome.kind === 'failed') {
      notices.fail(outcome.reason);
      // The bot may have gone, or its commands may have changed.
      return showState();
    }
    if (outcome.kind === 'modal') return openModal(outcome);
    const message = 'message' in outcome ? outcome.message : undefined;
    await showAnswer(message, outcome.kind === 'message');
  }

  /**
   * Waits for an outcome and shows it.
   * @param {Promise<Outcome>} pending @param {string} what Shown while it takes long.
   * @returns {Promise<boolean>} Whether it succeeded.
   */
  async function perform(pending, what) {
    const done = notices.wait(what);
    const outcome = await pending;
    done();
    await settle(outcome);
    return outcome.kind !== 'failed';
  }

  /**
   * Marks a pressed button as busy and ignores more presses until the outcome arrives.
   * @param {HTMLButtonElement} pressed @param {() => Promise<Outcome>} start
   */
  async function press(pressed, start) {
    if (pressed.getAttribute('aria-busy') === 'true') return;
    pressed.setAttribute('aria-busy', 'true');
    await perform(start(), `Waiting for ${shown.state?.bot.name}`);
    pressed.removeAttribute('aria-busy');
  }

  return { settle, perform, press };
}

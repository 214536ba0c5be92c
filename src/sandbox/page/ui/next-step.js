/**
 * What a person can do about a failure, by its message. The first match wins.
 * @type {[RegExp, string][]}
 */
const STEPS = [
  [
    /did not respond/i,
    'Check whether it went through anyway, then try again. The terminal where the bot runs says why.',
  ],
  [
    /not open/i,
    'Copy what you typed, close this and open it again: the sandbox has been restarted since.',
  ],
  [
    /interaction failed|unknown interaction/i,
    'Check whether it went through anyway, then try again; when the message is old, run its command again for a fresh one.',
  ],
  [
    /(unknown message|message no longer exists)/i,
    'The message is gone. Run its command again for a fresh one.',
  ],
  [
    /sandbox does not answer/i,
    'Is it still running? Once it is started again, this page connects by itself.',
  ],
  [
    /permission|not allowed|may not|cannot|missing access/i,
    'Someone with more rights can: choose a manager or a moderator at the top of the page.',
  ],
  [
    /required|must be|valid|choose|at least|at most|not one of|not found|characters/i,
    'Correct it and send it again.',
  ],
  [/went wrong/i, 'What you typed is kept. Send it again.'],
];

/** @param {string} reason The message from Discord or the sandbox. */
export function nextStep(reason) {
  const fitting = STEPS.find(([pattern]) => pattern.test(reason));
  return fitting?.[1] ?? 'Try again. If it fails again, the terminal where the bot runs says more.';
}

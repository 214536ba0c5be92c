import { button, element } from '../ui/dom.js';
import { setPageClock } from '../ui/page-clock.js';

/** @typedef {import('../../contract/page-api.ts').PageControls} PageControls */

const FORMAT = new Intl.DateTimeFormat([], { dateStyle: 'full', timeStyle: 'short' });
const SHORT = new Intl.DateTimeFormat([], {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Advances the bot's time in steps. @param {import('./panels.js').Act} act */
export function createTime(act) {
  const now = element('p', { class: 'clock', role: 'status' });
  const lively = element('input', { type: 'checkbox', checked: true });
  const steps = element('div', { class: 'steps' });
  const root = element(
    'div',
    {},
    element('p', { class: 'hint' }, 'For the bot it is now:'),
    now,
    element(
      'label',
      { class: 'tick' },
      lively,
      element('span', {}, 'People act meanwhile'),
      element('small', {}, 'Made-up members vote, file, check and answer.'),
    ),
    steps,
    element(
      'p',
      { class: 'hint' },
      'Whatever falls due meanwhile is done at its own time. There is no way back.',
    ),
  );

  /** @param {string} step @param {HTMLButtonElement} pressed */
  async function pass(step, pressed) {
    if (steps.querySelector('[aria-busy]')) return;
    await act(pressed, '/api/pass', { step, lively: lively.checked });
  }

  /** @param {NonNullable<PageControls['time']>['steps'][number]} step */
  function stepButton({ id, label, to }) {
    const made = button(
      { class: 'secondary', 'data-step': id, onclick: () => pass(id, made) },
      element('span', {}, label),
      element('small', {}, SHORT.format(new Date(to))),
    );
    return made;
  }

  return {
    root,
    /** @param {PageControls} controls */
    show({ time }) {
      if (!time) {
        steps.replaceChildren(element('p', {}, 'There are no time controls here.'));
        return;
      }
      setPageClock(time.now);
      now.textContent = FORMAT.format(new Date(time.now));
      const names = time.steps.map(({ id }) => id).join();
      if (steps.dataset.names === names) {
        for (const { id, to } of time.steps) {
          const small = steps.querySelector(`[data-step="${id}"] small`);
          if (small) small.textContent = SHORT.format(new Date(to));
        }
        return;
      }
      steps.dataset.names = names;
      steps.replaceChildren(...time.steps.map(stepButton));
    },
  };
}

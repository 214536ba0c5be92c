import { button, byId, element } from '../ui/dom.js';
import { store, stored } from '../ui/stored.js';

/** @typedef {import('../../contract/page-guide.ts').PageGuide} PageGuide */
/** @typedef {import('../../contract/page-guide.ts').GuideStep} GuideStep */

const AWAY = 'guide away';

/**
 * The panel for newcomers: what this is, and what to try. It can be hidden and shown again.
 * @param {{ goTo: (channel: string) => void, command: (line: string) => void }} ways
 */
export function createGuide({ goTo, command }) {
  const root = byId('guide');
  const list = byId('guide-steps');
  const opener = byId('guide-toggle');
  let shown = '';

  byId('guide-away').addEventListener('click', () => {
    set(true);
    opener.focus();
  });
  opener.addEventListener('click', () => {
    set(root.hidden === false);
    if (root.hidden === false) byId('guide-title').focus();
  });

  /** @param {boolean} isAway */
  function set(isAway) {
    store(AWAY, isAway);
    root.hidden = isAway;
    opener.setAttribute('aria-expanded', String(!isAway));
  }

  /** @param {GuideStep['button']} way */
  function follow(way) {
    if ('command' in way) return command(way.command);
    if ('ask' in way) {
      document.dispatchEvent(new CustomEvent('sandbox:ask', { detail: way.ask }));
    }
    goTo(way.goTo);
  }

  /** @param {GuideStep} step @param {boolean} isDone @param {boolean} isNext */
  function stepNode(step, isDone, isNext) {
    const kind = isDone ? 'step done' : isNext ? 'step next' : 'step';
    return element(
      'li',
      { class: kind },
      element(
        'p',
        { class: 'step-title' },
        element('strong', {}, step.title),
        isDone && element('span', { class: 'visually-hidden' }, ' (done)'),
      ),
      !isDone && element('p', { class: 'hint' }, step.hint),
      !isDone &&
        button(
          { class: isNext ? 'primary' : 'secondary', onclick: () => follow(step.button) },
          step.button.label,
        ),
    );
  }

  return {
    /** @param {PageGuide | null} guide @param {number[]} done Indices of the steps that are done. */
    show(guide, done) {
      opener.hidden = guide === null;
      if (guide === null) {
        root.hidden = true;
        return;
      }
      set(stored(AWAY, false));
      const stamp = JSON.stringify([guide, done]);
      if (stamp === shown) return;
      shown = stamp;
      const next = guide.steps.findIndex((_, at) => !done.includes(at));
      const hadFocus = list.contains(document.activeElement);
      byId('guide-about').textContent = guide.about;
      byId('guide-count').textContent =
        next < 0 ? 'all done' : `${done.length} of ${guide.steps.length} done`;
      list.replaceChildren(
        ...guide.steps.map((step, at) => stepNode(step, done.includes(at), at === next)),
      );
      if (hadFocus) byId('guide-title').focus();
    },
  };
}

import { element } from '../ui/dom.js';
import { pageNow } from '../ui/page-clock.js';

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** The largest unit that fits, in seconds. @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** @param {Date} date @param {number} now Milliseconds since 1970. */
function relative(date, now) {
  const seconds = Math.round((date.getTime() - now) / 1_000);
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(
    Math.round(seconds / size),
    /** @type {Intl.RelativeTimeFormatUnit} */ (unit),
  );
}

/**
 * A moment in the reader's time zone and language, as Discord shows `<t:…:style>`.
 * @param {number} seconds Unix time. @param {string} style One of t T d D f F R s S.
 */
export function timeElement(seconds, style) {
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return element('span', {}, 'Invalid date');
  const full = new Intl.DateTimeFormat(undefined, STYLES.F).format(date);
  const made = element('time', { datetime: date.toISOString(), title: full });
  if (style === 'R') made.dataset.relative = String(seconds);
  made.textContent =
    style === 'R'
      ? relative(date, pageNow())
      : new Intl.DateTimeFormat(undefined, STYLES[style] ?? STYLES.f).format(date);
  return made;
}

/** Keeps "in 3 minutes" true while the page stays open. */
export function keepRelativeTimes() {
  setInterval(() => {
    for (const each of document.querySelectorAll('time[data-relative]')) {
      const seconds = Number(/** @type {HTMLElement} */ (each).dataset.relative);
      each.textContent = relative(new Date(seconds * 1_000), pageNow());
    }
  }, 30_000);
}

import { byId, element, fillSelect, hasNews } from '../ui/dom.js';

/** @typedef {import('../../contract/page-api.ts').PageState} PageState */
/** @typedef {import('./address.js').Place} Place */

/** @param {string} id @param {(value: string) => void} change */
function onSelect(id, change) {
  const select = /** @type {HTMLSelectElement} */ (byId(id));
  select.addEventListener('change', () => change(select.value));
  return select;
}

/**
 * The choices of person, server and channel.
 * @param {(change: Place) => void} go
 */
export function createPlaces(go) {
  const who = onSelect('who', (as) => go({ as }));
  const guild = onSelect('guild', (id) => go({ guild: id, channel: '' }));
  const channels = byId('channels');

  /** A plain click changes only the address's channel; with a modifier key it opens the link.
   * @param {MouseEvent} event @param {string} channel */
  function follow(event, channel) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ channel });
  }

  return {
    /**
     * @param {PageState} state @param {Required<Place>} place
     * @param {(channelId: string) => boolean} isUnread
     */
    show(state, place, isUnread) {
      fillSelect(
        who,
        state.people.map((person) => [person.id, `${person.name}, ${person.standing}`]),
        place.as,
      );
      fillSelect(
        guild,
        state.guilds.map((each) => [each.id, each.name]),
        place.guild,
      );
      byId('guild-field').hidden = state.guilds.length < 2;
      byId('bot').textContent = state.bot.online
        ? `${state.bot.name} is online`
        : `${state.bot.name} is offline: commands get no answer until it is back`;
      byId('bot').classList.toggle('offline', !state.bot.online);
      showChannels(state, place, isUnread);
    },
  };

  /**
   * @param {PageState} state @param {Required<Place>} place
   * @param {(channelId: string) => boolean} isUnread
   */
  function showChannels(state, place, isUnread) {
    const unread = state.channels.map(({ id }) => isUnread(id));
    if (!hasNews(channels, [state.channels, place, unread])) return;
    const focused = channels.contains(document.activeElement);
    channels.replaceChildren(
      ...state.channels.map(({ id, name }) => {
        const hash = `#${new URLSearchParams({ ...place, channel: id })}`;
        const current = id === place.channel && 'page';
        return element(
          'li',
          {},
          element(
            'a',
            {
              href: hash,
              'aria-current': current,
              onclick: (/** @type {MouseEvent} */ event) => follow(event, id),
            },
            `# ${name} `,
            isUnread(id) && element('span', { class: 'badge' }, 'new'),
          ),
        );
      }),
    );
    if (focused)
      /** @type {HTMLElement | null} */ (channels.querySelector('[aria-current]'))?.focus();
  }
}

import { avatar } from '../messages/avatar.js';
import { byId, element, hasNews } from '../ui/dom.js';

/** @typedef {import('../../contract/page-api.ts').PageState} PageState */

const GROUPS = /** @type {const} */ ([
  ['manager', 'Managers'],
  ['moderator', 'Moderators'],
  ['member', 'Members'],
]);

/** The server's members, grouped by their permissions; the bot is an app, as in Discord. @param {PageState} state */
export function showMembers({ people, bot, me }) {
  const root = byId('members');
  if (!hasNews(root, [people, bot, me.id])) return;
  const groups = GROUPS.map(([standing, title]) =>
    group(
      title,
      people
        .filter((person) => person.standing === standing)
        .map(({ id, name }) => ({ id, name, note: id === me.id ? 'you play' : '' })),
    ),
  );
  const app = group('Apps', [{ ...bot, note: bot.online ? '' : 'offline', isBot: true }]);
  root.replaceChildren(...groups.filter((each) => each !== undefined), ...(app ? [app] : []));
}

/** @param {string} title @param {{ id: string, name: string, note: string, isBot?: boolean }[]} members */
function group(title, members) {
  if (members.length === 0) return undefined;
  return element(
    'section',
    {},
    element('h3', {}, `${title} — ${members.length}`),
    element(
      'ul',
      {},
      ...members.map(({ id, name, note, isBot }) =>
        element(
          'li',
          {},
          avatar({ id, name, bot: isBot === true }),
          element('span', {}, name),
          note !== '' && element('small', {}, note),
        ),
      ),
    ),
  );
}

import { button, element, hasNews } from '../ui/dom.js';
import { createPermissions } from './permissions.js';

/** @typedef {import('../../contract/page-api.ts').PageControls} PageControls */
/** @typedef {import('../../contract/page-api.ts').PersonKind} PersonKind */

/** @type {[PersonKind, string][]} */
const KINDS = [
  ['newcomer', 'Newcomer, who joined just now'],
  ['member', 'Member for a year'],
  ['moderator', 'Moderator by permission'],
  ['moderator-by-role', 'Moderator by the role “Stewards”'],
  ['manager', 'Manager'],
];

/**
 * Becoming somebody else, two people side by side, somebody new, and permissions.
 * @param {import('./panels.js').Act} act @param {import('./panels.js').Surroundings} page
 */
export function createPeople(act, page) {
  const others = element('ul', { class: 'people' });
  const name = element('input', { type: 'text', name: 'name', maxlength: 32, required: true });
  const kind = element(
    'select',
    { name: 'kind' },
    ...KINDS.map(([value, label]) => element('option', { value }, label)),
  );
  const permissions = createPermissions(act, page);
  const add = element('button', { type: 'submit', class: 'primary' }, 'Add and be them');
  const form = element(
    'form',
    { class: 'stack', onsubmit: submit },
    element('label', { class: 'field' }, element('span', { class: 'label' }, 'Name'), name),
    element('label', { class: 'field' }, element('span', { class: 'label' }, 'As'), kind),
    add,
  );
  const root = element(
    'div',
    {},
    element('h3', {}, 'Somebody new'),
    form,
    permissions.root,
    element('h3', {}, 'Everybody'),
    others,
  );

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    const chosen = /** @type {PersonKind} */ (kind.value);
    const answer = await act(add, '/api/person', { name: name.value, kind: chosen });
    if (!answer) return;
    name.value = '';
    page.become(answer.person.id);
  }

  return {
    root,
    /** @param {PageControls} controls */
    show(controls) {
      permissions.show(controls);
      const { people = [], me } = page.state() ?? {};
      if (!hasNews(others, [people, me?.id, page.place().channel])) return;
      others.replaceChildren(...people.map((person) => row(person, me, page)));
    },
  };
}

/**
 * @param {import('../../contract/guild.ts').Person} person
 * @param {import('../../contract/guild.ts').Person | undefined} me
 * @param {import('./panels.js').Surroundings} page
 */
function row(person, me, { become, place }) {
  const isMe = person.id === me?.id;
  const beside = new URLSearchParams({ left: place().as, right: person.id });
  return element(
    'li',
    {},
    element('span', {}, `${person.name}, ${person.standing}`),
    isMe
      ? element('span', { class: 'quiet' }, 'you')
      : element(
          'span',
          { class: 'row' },
          button(
            { class: 'link', onclick: () => become(person.id), 'aria-label': `Be ${person.name}` },
            'Be',
          ),
          element(
            'a',
            {
              href: `/page/panels/beside.html#${beside}`,
              'aria-label': `${person.name} beside me`,
            },
            'Beside me',
          ),
        ),
  );
}

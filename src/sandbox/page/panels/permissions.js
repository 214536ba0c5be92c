import { button, element, fillSelect, hasNews } from '../ui/dom.js';

/** @typedef {import('../../contract/page-api.ts').PageControls} PageControls */
/** @typedef {import('../../contract/page-api.ts').TakenPermission} TakenPermission */

/**
 * Takes a permission away from the bot, everybody or a person in a channel, and gives it back.
 * @param {import('./panels.js').Act} act @param {import('./panels.js').Surroundings} page
 */
export function createPermissions(act, page) {
  const [who, channel, permission] = [select('who'), select('where'), select('what')];
  const take = element('button', { type: 'submit', class: 'secondary' }, 'Remove');
  const taken = element('ul', { class: 'people' });
  const form = element(
    'form',
    { class: 'stack', onsubmit: submit },
    field('From', who),
    field('In', channel),
    field('Permission', permission),
    take,
  );

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    const of = { channelId: channel.value, for: who.value, permission: permission.value };
    act(take, '/api/permission', { ...of, isTaken: true });
  }

  /** @param {TakenPermission} of */
  function row(of) {
    const state = page.state();
    const where = state?.channels.find(({ id }) => id === of.channelId)?.name ?? of.channelId;
    const text = `${of.permission}, ${nameOf(of.for)}, #${where}`;
    const give = button(
      {
        class: 'link',
        'aria-label': `Restore: ${text}`,
        onclick: () => act(give, '/api/permission', { ...of, isTaken: false }),
      },
      'Restore',
    );
    return element('li', {}, element('span', {}, text), give);
  }

  /** @param {string} id */
  function nameOf(id) {
    const { bot, guilds = [], people = [] } = page.state() ?? {};
    if (id === bot?.id) return bot.name;
    if (guilds.some((guild) => guild.id === id)) return 'everybody';
    return people.find((person) => person.id === id)?.name ?? 'somebody';
  }

  return {
    root: element('div', {}, element('h3', {}, 'Remove a permission'), form, taken),
    /** @param {PageControls} controls */
    show(controls) {
      const state = page.state();
      if (!state) return;
      const { bot, guilds, people, channels } = state;
      fillSelect(who, [
        [bot.id, bot.name],
        ...guilds.slice(0, 1).map(({ id }) => /** @type {[string, string]} */ ([id, 'Everybody'])),
        ...people.map(({ id, name }) => /** @type {[string, string]} */ ([id, name])),
      ]);
      fillSelect(
        channel,
        channels.map(({ id, name }) => [id, `#${name}`]),
      );
      fillSelect(
        permission,
        controls.permissions.map((name) => [name, name]),
      );
      if (hasNews(taken, controls.taken)) taken.replaceChildren(...controls.taken.map(row));
    },
  };
}

/** @param {string} name */
function select(name) {
  return element('select', { name });
}

/** @param {string} label @param {HTMLElement} input */
function field(label, input) {
  return element('label', { class: 'field' }, element('span', { class: 'label' }, label), input);
}

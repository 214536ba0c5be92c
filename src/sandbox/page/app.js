import { createCommandBar } from './commands/command-bar.js';
import { messageMenuNames, typedCommands } from './commands/commands.js';
import { act, autocomplete, fetchMessages, fetchState, UNREACHABLE } from './connection/api.js';
import { coalesced, listenLive } from './connection/live.js';
import { keepRelativeTimes } from './markdown/time-text.js';
import { emptyChannel } from './messages/empty-channel.js';
import { createMessageList } from './messages/message-list.js';
import { createModal } from './modal/modal.js';
import { goTo, readPlace, settlePlace } from './navigation/address.js';
import { createPlaces } from './navigation/places.js';
import { createUnread } from './navigation/unread.js';
import { createPanels } from './panels/panels.js';
import { createDisclosure } from './ui/disclosure.js';
import { byId } from './ui/dom.js';
import { createNotices } from './ui/notices.js';

/** @typedef {import('../contract/member-actions.ts').Outcome} Outcome */
/** @typedef {import('../contract/page-api.ts').PageState} PageState */
/** @typedef {Required<import('./navigation/address.js').Place>} Place */

/** @type {PageState | undefined} */
let state;
/** @type {Place} */
let place = { as: '', guild: '', channel: '' };
/** Id of a message to bring into view once its channel is drawn. */
let awaited = '';

const notices = createNotices(byId('notices'));
// From the address, not from what is drawn: a second choice may come before the first is drawn.
const places = createPlaces((change) => goTo({ ...place, ...readPlace(), ...change }));
const list = createMessageList({
  list: byId('messages'),
  scroller: byId('log'),
  toEnd: /** @type {HTMLButtonElement} */ (byId('to-end')),
  announcer: byId('announcer'),
  emptyState: () => emptyChannel(channelName(place.channel), bar.start, suggestedCommands()),
});
const modal = createModal(
  (modalId, fields) => act('/api/submit', { as: place.as, modalId, fields }),
  settle,
);
const bar = createCommandBar({
  fail: notices.fail,
  run: (command, options) =>
    perform(act('/api/run', { ...here(), command, options }), `Waiting for /${command}`),
  autocomplete: (command, options, focused) =>
    autocomplete({ ...here(), command, options, focused }),
  say: (text) => perform(act('/api/say', { ...here(), text }), 'Sending'),
});

const unread = createUnread({
  me: () => place.as,
  onChange: () => state && places.show(state, place, unread.has),
});

function here() {
  return { as: place.as, channelId: place.channel };
}

/** @param {string} id */
function channelName(id) {
  return state?.channels.find((channel) => channel.id === id)?.name ?? 'unknown';
}

/** @param {string} id */
function personName(id) {
  if (id === state?.bot.id) return state.bot.name;
  return state?.people.find((person) => person.id === id)?.name ?? 'unknown';
}

function suggestedCommands() {
  const offered = typedCommands(state?.commands ?? []).map(({ name }) => name);
  return state?.suggestedCommands.filter((name) => offered.includes(name)) ?? [];
}

/**
 * Waits for an outcome and shows it.
 * @param {Promise<Outcome>} pending @param {string} what Said while it takes long.
 * @returns {Promise<boolean>} Whether it went well.
 */
async function perform(pending, what) {
  const done = notices.wait(what);
  const outcome = await pending;
  done();
  await settle(outcome);
  return outcome.kind !== 'failed';
}

/** @param {Outcome} outcome */
async function settle(outcome) {
  if (outcome.kind === 'failed') {
    notices.fail(outcome.reason);
    // The bot may have gone, or its commands may have changed.
    return showState();
  }
  if (outcome.kind === 'modal') return modal.open(outcome, surroundings());
  await showMessages();
  if (outcome.kind === 'message') list.scrollToEnd();
}

/** Marks a pressed button as busy and ignores more presses until its outcome is there.
 * @param {HTMLButtonElement} pressed @param {() => Promise<Outcome>} start */
async function press(pressed, start) {
  if (pressed.getAttribute('aria-busy') === 'true') return;
  pressed.setAttribute('aria-busy', 'true');
  await perform(start(), `Waiting for ${state?.bot.name}`);
  pressed.removeAttribute('aria-busy');
}

function surroundings() {
  return {
    names: { person: personName, channel: channelName, jump, command: bar.start },
    people: state?.people ?? [],
    channels: state?.channels ?? [],
  };
}

/** @param {{ channelId: string, messageId?: string }} target */
function jump({ channelId, messageId = '' }) {
  if (channelId === place.channel) {
    if (messageId !== '' && !list.jump(messageId))
      notices.fail('That message is not here any more');
    return;
  }
  if (!state?.channels.some(({ id }) => id === channelId)) {
    return notices.fail('You cannot see that channel', 'It is gone, or in another server.');
  }
  awaited = messageId;
  goTo({ ...place, channel: channelId });
}

/** @returns {import('./messages/message.js').MessageContext} */
function messageContext() {
  return {
    me: place.as,
    botId: state?.bot.id ?? '',
    mayDeleteAll: state?.me.standing !== 'member',
    menuCommands: messageMenuNames(state?.commands ?? []),
    around: surroundings(),
    press: (pressed, messageId, customId, values) =>
      press(pressed, () =>
        act('/api/press', { as: place.as, messageId, customId, ...(values && { values }) }),
      ),
    menu: (pressed, messageId, command) =>
      press(pressed, () => act('/api/menu', { as: place.as, command, messageId })),
    remove: (pressed, messageId) =>
      press(pressed, () => act('/api/delete', { as: place.as, messageId })),
  };
}

/** @param {unknown} error */
function notRefreshed(error) {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason === UNREACHABLE) notices.connection({ answers: true });
  else notices.fail(reason);
}

const showMessages = coalesced(async () => {
  const { as, channel } = place;
  try {
    const messages = channel === '' ? [] : await fetchMessages(as, channel);
    notices.connection({ answers: false });
    // The person may have moved on meanwhile, and these messages belong to the place before.
    if (as !== place.as || channel !== place.channel) return;
    const { people, channels, commands } = state ?? {};
    list.show(
      `${as} ${channel}`,
      messages,
      messageContext(),
      JSON.stringify([people, channels, commands]),
    );
    if (awaited !== '') list.jump(awaited);
    awaited = '';
  } catch (error) {
    notRefreshed(error);
  }
});

const showState = coalesced(async () => {
  const wanted = readPlace();
  try {
    const next = await fetchState(wanted.as, wanted.guild);
    notices.connection({ answers: false });
    // The person may have moved on meanwhile: the next run shows that place.
    if (JSON.stringify(wanted) !== JSON.stringify(readPlace())) return;
    const channel = next.channels.find(({ id }) => id === wanted.channel) ?? next.channels[0];
    const guild =
      next.guilds.find(({ id }) => id === (channel?.guildId ?? wanted.guild)) ?? next.guilds[0];
    state = next;
    unread.looked(place.channel);
    place = { as: next.me.id, guild: guild?.id ?? '', channel: channel?.id ?? '' };
    unread.looked(place.channel);
    settlePlace(place);
    showPlace(next, channel);
    await showMessages();
  } catch (error) {
    notRefreshed(error);
  }
});

/** @param {PageState} next @param {PageState['channels'][number] | undefined} channel */
function showPlace(next, channel) {
  places.show(next, place, unread.has);
  byId('channel-name').textContent = channel ? `# ${channel.name}` : 'No channel that you can see';
  byId('title').textContent = `${next.bot.name} sandbox`;
  document.title = `${next.me.name} · #${channel?.name ?? ''} · ${next.bot.name} sandbox`;
  bar.offerThese({
    commands: typedCommands(next.commands),
    people: next.people,
    channels: next.channels,
    channelName: channel?.name ?? '',
    canWrite: channel?.canWrite ?? false,
  });
}

window.addEventListener('hashchange', () => {
  const next = readPlace();
  if (next.as === place.as && next.guild === place.guild && next.channel === place.channel) return;
  notices.clear();
  bar.close();
  showState();
});
listenLive({
  onEvent(event) {
    if (event.type !== 'message') showState();
    else if (event.channelId === place.channel) showMessages();
    else unread.stirred(event.channelId);
  },
  onLost: () => notices.connection({ stream: true }),
  onOpen() {
    notices.connection({ stream: false });
    showState();
  },
});
// No event tells when the bot comes back.
setInterval(() => state?.bot.online === false && showState(), 5_000);
const panels = createPanels(byId('panels'), {
  state: () => state,
  place: () => place,
  become: (as) => goTo({ ...place, as }),
  close: () => byId('panels-toggle').click(),
});
createDisclosure(byId('panels-toggle'), byId('panels'), panels.toggled);
keepRelativeTimes();
showState();

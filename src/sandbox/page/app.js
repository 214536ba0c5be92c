import { act, complete, fetchMessages, fetchState, UNREACHABLE } from './api.js';
import { createCommandBar } from './command-bar.js';
import { messageMenuNames, typedCommands } from './commands.js';
import { byId } from './dom.js';
import { coalesced, listenLive } from './live.js';
import { createMessageList, emptyChannel } from './message-list.js';
import { createModal } from './modal.js';
import { createNotices } from './notices.js';
import { createPlaces } from './places.js';
import { goTo, readPlace, settlePlace } from './session.js';
import { keepRelativeTimes } from './time-text.js';
import { createUnread } from './unread.js';

/** @typedef {import('../types.ts').Outcome} Outcome */
/** @typedef {import('../types.ts').PageState} PageState */
/** @typedef {Required<import('./session.js').Place>} Place */

/** Commands that an empty channel suggests, when the person is offered them. */
const FIRST_COMMANDS = ['debate setup', 'thesis', 'poll', 'argue', 'help'];

/** @type {PageState | undefined} */
let state;
/** @type {Place} */
let place = { as: '', guild: '', channel: '' };
/** A message to bring into view once its channel is drawn. */
let awaited = '';

const notices = createNotices(byId('notices'));
// From where the address leads, not from what is drawn: two choices may follow each other quickly.
const places = createPlaces((change) => goTo({ ...place, ...readPlace(), ...change }));
const list = createMessageList({
  list: byId('messages'),
  scroller: byId('log'),
  toEnd: /** @type {HTMLButtonElement} */ (byId('to-end')),
  announcer: byId('announcer'),
  emptyState: () => emptyChannel(channelName(place.channel), bar.start, firstCommands()),
});
const modal = createModal(
  (modalId, fields) => act('/api/submit', { as: place.as, modalId, fields }),
  settle,
);
const bar = createCommandBar({
  fail: notices.fail,
  run: (command, options) =>
    perform(act('/api/run', { ...here(), command, options }), `Waiting for /${command}`),
  complete: (command, options, focused) => complete({ ...here(), command, options, focused }),
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

function firstCommands() {
  const offered = typedCommands(state?.commands ?? []).map(({ name }) => name);
  return FIRST_COMMANDS.filter((name) => offered.includes(name));
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

/** Keeps a pressed button busy, and deaf to more presses, until its outcome is there.
 * @param {HTMLButtonElement} pressed @param {() => Promise<Outcome>} start */
async function press(pressed, start) {
  if (pressed.getAttribute('aria-busy') === 'true') return;
  pressed.setAttribute('aria-busy', 'true');
  await perform(start(), 'Waiting for Crux');
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

/** @returns {import('./message.js').MessageContext} */
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
    // Meanwhile the person may have gone elsewhere: this answer would be shown in the wrong place.
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
    // Meanwhile the person may have chosen another place: the run after this one goes there.
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
// Nothing on the screen changes when the bot comes back.
setInterval(() => state?.bot.online === false && showState(), 5_000);
keepRelativeTimes();
showState();

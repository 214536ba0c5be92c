import { createActing } from './acting.js';
import { createCommandBar } from './commands/command-bar.js';
import { messageMenuNames, typedCommands } from './commands/commands.js';
import { act, autocomplete, fetchMessages, fetchState, UNREACHABLE } from './connection/api.js';
import { followScreen } from './connection/follow-screen.js';
import { coalesced } from './connection/live.js';
import { createGuide } from './guide/guide.js';
import { createProgress } from './guide/progress.js';
import { keepRelativeTimes } from './markdown/time-text.js';
import { showMembers } from './members/member-list.js';
import { createChannelMessages } from './messages/channel-messages.js';
import { emptyChannel } from './messages/empty-channel.js';
import { createMessageList } from './messages/message-list.js';
import { createModal } from './modal/modal.js';
import { goTo, readPlace, settlePlace } from './navigation/address.js';
import { createLandingButton, landingIn } from './navigation/landing.js';
import { createPlaces } from './navigation/places.js';
import { createUnread } from './navigation/unread.js';
import { createPanels } from './panels/panels.js';
import { channelName, here, personName, shown, suggestedCommands } from './shown.js';
import { byId } from './ui/dom.js';
import { createNotices } from './ui/notices.js';
import { setPageClock } from './ui/page-clock.js';

/** @typedef {import('../contract/page-api.ts').PageState} PageState */

/** Id of a message to bring into view once its channel is drawn. */
let awaited = '';
/** The last message that this person had read on arrival; undefined if all were read. @type {string | undefined} */
let readUpTo;

const notices = createNotices(byId('notices'));
// From the address, not from what is drawn: a second choice may precede drawing the first.
const places = createPlaces((change) => goTo({ ...shown.place, ...readPlace(), ...change }));
const list = createMessageList({
  list: byId('messages'),
  scroller: byId('log'),
  toEnd: /** @type {HTMLButtonElement} */ (byId('to-end')),
  announcer: byId('announcer'),
  emptyState: () => emptyChannel(channelName(shown.place.channel), bar.start, suggestedCommands()),
});
const modal = createModal(
  (modalId, fields) => act('/api/submit', { as: shown.place.as, modalId, fields }),
  (outcome) => settle(outcome),
);
const bar = createCommandBar({
  fail: notices.fail,
  run: (command, options) =>
    perform(act('/api/run', { ...here(), command, options }), `Waiting for /${command}`),
  autocomplete: (command, options, focused) =>
    autocomplete({ ...here(), command, options, focused }),
  say: (text) => perform(act('/api/say', { ...here(), text }), 'Sending'),
});

const { settle, perform, press } = createActing({
  notices,
  openModal: (outcome) => modal.open(outcome, surroundings()),
  async showAnswer(message, isNew) {
    if (message && shown.state?.guide) {
      progress.answered(shown.state.guide, shown.place.as, message);
    }
    if (message?.channel_id === shown.place.channel) kept.changed(message.id);
    await showMessages();
    if (isNew) list.scrollToEnd();
  },
  showState: () => showAnew(),
});

const unread = createUnread({
  me: () => shown.place.as,
  onChange: () => shown.state && places.show(shown.state, shown.place, unread.has),
});

const progress = createProgress();
const guide = createGuide({
  goTo(name) {
    const found = shown.state?.channels.find((channel) => channel.name === name);
    if (found?.id === shown.place.channel) land();
    else if (found) goTo({ ...shown.place, channel: found.id });
  },
  command: bar.start,
});
const landingButton = createLandingButton(land);
/** The message at which the channel on the screen opens. @type {string | undefined} */
let landing;

function land() {
  if (landing === undefined) return list.scrollToEnd();
  list.scrollToStartOf(landing);
  list.focus(landing);
}

function surroundings() {
  return {
    names: { person: personName, channel: channelName, jump, command: bar.start },
    people: shown.state?.people ?? [],
    channels: shown.state?.channels ?? [],
  };
}

/** @param {{ channelId: string, messageId?: string }} target */
function jump({ channelId, messageId = '' }) {
  if (channelId === shown.place.channel) {
    if (messageId !== '' && !list.jump(messageId))
      notices.fail('That message is not here', 'It was deleted, or you cannot see it.');
    return;
  }
  if (!shown.state?.channels.some(({ id }) => id === channelId)) {
    return notices.fail('You cannot see that channel', 'It is gone, or in another server.');
  }
  awaited = messageId;
  goTo({ ...shown.place, channel: channelId });
}

/** @returns {import('./messages/message.js').MessageContext} */
function messageContext() {
  return {
    me: shown.place.as,
    botId: shown.state?.bot.id ?? '',
    mayDeleteAll: shown.state?.me.standing !== 'member',
    menuCommands: messageMenuNames(shown.state?.commands ?? []),
    around: surroundings(),
    press: (pressed, messageId, customId, values) =>
      press(pressed, () =>
        act('/api/press', { as: shown.place.as, messageId, customId, ...(values && { values }) }),
      ),
    menu: (pressed, messageId, command) =>
      press(pressed, () => act('/api/menu', { as: shown.place.as, command, messageId })),
    remove: (pressed, messageId) =>
      press(pressed, () => act('/api/delete', { as: shown.place.as, messageId })),
  };
}

/** @param {unknown} error */
function notRefreshed(error) {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason === UNREACHABLE) notices.connection({ answers: true });
  else notices.fail(reason);
}

const kept = createChannelMessages(fetchMessages);

const showMessages = coalesced(async () => {
  const { as, channel } = shown.place;
  try {
    const messages = channel === '' ? [] : await kept.read(as, channel);
    notices.connection({ answers: false });
    // The person may have moved on meanwhile, and these messages belong to the previous place.
    if (as !== shown.place.as || channel !== shown.place.channel) return;
    const { people, channels, commands } = shown.state ?? {};
    const names = channels?.map(({ id, name }) => [id, name]);
    const spot = shown.state?.guide?.landings.find((each) => each.channel === channelName(channel));
    landing = landingIn(spot, messages, shown.state?.bot.id ?? '');
    landingButton.show(spot?.label, landing);
    list.show({
      place: `${as} ${channel}`,
      messages,
      context: messageContext(),
      contextStamp: JSON.stringify([people, names, commands]),
      readUpTo,
      landing,
    });
    if (awaited !== '') list.jump(awaited);
    awaited = '';
    sawNewest(messages.at(-1)?.id ?? '0');
  } catch (error) {
    notRefreshed(error);
  }
});

/** @param {string} newest Id of the newest message on the screen, '0' for none. */
function sawNewest(newest) {
  unread.looked(shown.place.channel, newest);
  if (shown.state) places.show(shown.state, shown.place, unread.has);
  if (!shown.state?.guide) return;
  progress.saw(shown.state.guide, shown.place.as, channelName(shown.place.channel), newest);
  guide.show(shown.state.guide, progress.done(shown.place.as));
}

const showState = coalesced(async () => {
  const wanted = readPlace();
  try {
    const next = await fetchState(wanted.as, wanted.guild);
    setPageClock(next.now);
    notices.connection({ answers: false });
    // The person may have moved on meanwhile: the next run shows that place.
    if (JSON.stringify(wanted) !== JSON.stringify(readPlace())) return;
    const channel =
      next.channels.find(({ id }) => id === wanted.channel) ??
      next.channels.find(({ name }) => name === next.guide?.opensIn) ??
      next.channels[0];
    const guild =
      next.guilds.find(({ id }) => id === (channel?.guildId ?? wanted.guild)) ?? next.guilds[0];
    shown.state = next;
    const before = `${shown.place.as} ${shown.place.channel}`;
    shown.place = { as: next.me.id, guild: guild?.id ?? '', channel: channel?.id ?? '' };
    if (before !== `${shown.place.as} ${shown.place.channel}`) {
      readUpTo = unread.has(shown.place.channel) ? unread.readUpTo(shown.place.channel) : undefined;
    }
    unread.came(next.channels);
    progress.begin(next);
    settlePlace(shown.place);
    showPlace(next, channel);
    await showMessages();
  } catch (error) {
    notRefreshed(error);
  }
});

/** Reloads everything that is shown. */
function showAnew() {
  kept.forget();
  return showState();
}

/** @param {PageState} next @param {PageState['channels'][number] | undefined} channel */
function showPlace(next, channel) {
  places.show(next, shown.place, unread.has);
  showMembers(next);
  guide.show(next.guide, progress.done(next.me.id));
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
  if (JSON.stringify(next) === JSON.stringify(shown.place)) return;
  notices.clear();
  bar.close();
  showState();
});
followScreen({ notices, kept, unread, showMessages, showAnew });
// No event tells when the bot comes back.
setInterval(() => shown.state?.bot.online === false && showAnew(), 5_000);
createPanels({
  state: () => shown.state,
  place: () => shown.place,
  become: (as) => goTo({ ...shown.place, as }),
  notices,
});
keepRelativeTimes();

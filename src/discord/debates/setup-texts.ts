import { count } from '#debate/core/rules/count.ts';
import type { SetUpOutcome } from '#debate/debates/set-up-debate.ts';
import type { Unfit } from '#discord/edge/channel-place.ts';

const WHY =
  'cannot hold a debate: its cards and summaries belong where everybody reads them, week after week.';

/** Every sentence of setup: the form, the checklist, and what is wrong with either. */
export const SETUP_TEXTS = {
  /** The form. */
  form: {
    first: 'Set up the debate',
    change: 'Change the settings',
    channel: 'Channel for the debate',
    summaryChannel: 'Channel for the weekly summary',
    leftEmpty: (otherwise: string) => `Leave empty to ${otherwise}.`,
    ofThisThread: 'use this thread’s channel',
    youAreIn: 'use this channel',
    asNow: 'keep the current channel',
    ofTheDebate: 'use the debate’s channel',
    day: 'Day of the summary',
    hour: 'Hour of the summary',
    timeZone: 'Time zone',
    suchAs: 'Such as Europe/Berlin or America/New_York.',
  },
  hour: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
  /** The checklist. */
  outcomes: {
    created: '### The debate is set up',
    saved: '### Settings saved',
    unchanged: '### Nothing changed: these settings were saved already',
  } satisfies Record<SetUpOutcome, string>,
  thesis: (thesis: string) => `**${thesis}**`,
  inThread: (channel: string) =>
    `-# You are in a thread. The debate uses the thread’s channel, ${channel}, where everybody can find it.`,
  summary: (day: string, hour: string, timeZone: string) =>
    `✅ Summary: every ${day} at ${hour} (${timeZone})`,
  nextSummary: (at: string) => `, next ${at} your time`,
  isDue: '✅ This week’s hour has passed: the summary comes within minutes, as of that hour',
  ends: (at: string) => `✅ Ends ${at} with a final summary`,
  filings: (perDay: number) => `✅ ${count(perDay, 'item')} per member per day`,
  moderators: '✅ Moderators: everybody with Manage Messages',
  moderatorsAnd: (role: string) => `✅ Moderators: ${role} and everybody with Manage Messages`,
  thenBoard: 'Next: post the board, so that members can find the debate.',
  thenPermissions:
    'Next: in the channel’s settings, under Permissions, give Crux what is missing. Then run /debate setup again.',
  preview: 'Preview',
  onlyYou: '-# This is a preview, which only you see.',
  postBoard: 'Post the board',
  boardPosted: (channel: string) =>
    `The board is on its way to ${channel} and keeps itself up to date.`,
  boardIfLate: '-# If it does not come, /debate status says why.',
  /** A channel of the debate, and its purpose if there are two. */
  fine: (channel: string) => `✅ ${channel}: Crux can post here`,
  missing: (channel: string, permissions: string) =>
    `❌ ${channel}: Crux still needs **${permissions}**`,
  absent: (channel: string) =>
    `❌ ${channel}: Crux cannot see this channel; choose another, or give it **View Channel**`,
  channelFor: (channel: string, what: string) => `${channel} (${what})`,
  forSummaries: 'summaries',
  forCards: 'cards and board',
  /** Why a debate cannot be set up as requested, and what to do. */
  cannotHold: (what: string, todo: string) => `${what} ${WHY} ${todo}`,
  unfit: {
    voice: 'The chat of a voice channel',
    stage: 'The chat of a stage channel',
    'forum-post': 'A forum post',
    forum: 'A forum',
    other: 'A channel of this kind',
  } satisfies Record<Exclude<Unfit, 'unseen'>, string>,
  thread: 'A thread',
  runElsewhere:
    'Run /debate setup in a text or announcement channel, or name one here: /debate setup channel:#…',
  chooseAnother: 'Choose a text or announcement channel.',
  chooseItsChannel: 'Choose its channel instead.',
  hereUnseen: (todo: string) =>
    `Crux cannot see where you are: this is a private thread, or a channel where it lacks **View Channel**. ${todo}`,
  thatUnseen: (todo: string) => `That channel no longer exists, or is in another server. ${todo}`,
  noZone: (typed: string, next: string) => `There is no time zone “${typed}”. ${next}`,
  useZone: 'Use a name such as Europe/Berlin, America/New_York or UTC.',
  didYouMean: (zones: readonly string[]) => `Did you mean ${zones.join(' or ')}?`,
} as const;

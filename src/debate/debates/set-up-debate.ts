import type { Caller } from '#debate/core/caller.ts';
import type { Debate, DebateSettings } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import { newId } from '#debate/core/new-id.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { Thesis } from '#debate/core/rules/claim.ts';
import { NO_GATES } from '#debate/core/rules/gates.ts';
import { endOfDay, isDay, isTimeZone } from '#debate/core/rules/week.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { BadSetupError } from './errors.ts';
import type { SettingTransaction } from './setting-port.ts';

/** The thesis files, in the order in which setup offers them. */
export type WithTheses = { readonly theses: readonly Thesis[] };

/** What changing the settings needs. */
type Changing = WithDebates &
  WithTransactions<SettingTransaction & PostTransaction> &
  WithClock &
  WithPublisher;

/** A setup request; absent fields keep their value, or get the default at first. */
export type SetupRequest = {
  readonly channelId?: string | undefined;
  readonly summaryChannelId?: string | undefined;
  readonly moderatorRoleId?: string | undefined;
  /** 1 Monday to 7 Sunday. */
  readonly day?: number | undefined;
  /** 0 to 23. */
  readonly hour?: number | undefined;
  readonly timeZone?: string | undefined;
  /** Key of a thesis file. */
  readonly thesis?: string | undefined;
  readonly filingsPerDay?: number | undefined;
  /** Last day, such as 2026-12-31 in the debate's zone, or `never`. */
  readonly ends?: string | undefined;
};

/** What a setup did; `unchanged` if all settings were as requested already. */
export type SetUpOutcome = 'created' | 'saved' | 'unchanged';

const DEFAULTS = { day: 1, hour: 9, timeZone: 'UTC', filingsPerDay: 5 };

/**
 * Starts the debate of a server, or changes the settings of the open one. `here` is the channel
 * that setup was run in, the default for the debate's channel. Throws BadSetupError.
 */
export async function setUpDebate(
  ports: Changing & WithTheses,
  caller: Caller,
  request: SetupRequest,
  here: string,
): Promise<{ debate: Debate; outcome: SetUpOutcome }> {
  const { store } = ports;
  checkRequest(request, caller);
  const open = await store.debates.openIn(caller.guildId);
  if (open !== null) return await changeSettings(ports, open, request);
  const debate = newDebate(ports, caller, request, here);
  const made = await store.debates.create(debate);
  // If two setups race, the later one changes the debate that the earlier one created.
  if (made.created) return { debate: made.debate, outcome: 'created' };
  return await changeSettings(ports, made.debate, request);
}

function checkRequest(request: SetupRequest, { guildId }: Caller): void {
  const { day, hour, timeZone, filingsPerDay, moderatorRoleId } = request;
  // Discord's @everyone is a role with the server's own id.
  if (moderatorRoleId === guildId) {
    throw new BadSetupError(
      'If the role were @everyone, everybody could hide items. Choose the role of your moderators.',
    );
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new BadSetupError(
      'This time zone is not known. Use a name such as Europe/Berlin, America/New_York or UTC.',
    );
  }
  if (day !== undefined && !inRange(day, 1, 7)) {
    throw new BadSetupError('Choose a day from Monday to Sunday.');
  }
  if (hour !== undefined && !inRange(hour, 0, 23)) {
    throw new BadSetupError('Choose an hour from 0 to 23.');
  }
  if (filingsPerDay !== undefined && !inRange(filingsPerDay, 1, 50)) {
    throw new BadSetupError('Choose 1 to 50 items per member per day.');
  }
}

const NEVER = 'never';

/** A calendar day, or null for `never`. Throws BadSetupError. */
function readEnd(ends: string): string | null {
  const day = ends.trim().toLowerCase();
  if (day === NEVER) return null;
  if (!isDay(day)) {
    throw new BadSetupError('Give the debate’s last day as a date such as 2026-12-31, or “never”.');
  }
  return day;
}

function checkEnd({ endsOn, schedule }: DebateSettings, now: Date): void {
  if (endsOn === null || endOfDay(endsOn, schedule.timeZone) > now) return;
  throw new BadSetupError(
    `${endsOn} has passed in ${schedule.timeZone}. Choose today or a later day; /debate close ends the debate at once.`,
  );
}

function inRange(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

/**
 * In one transaction, so that concurrent changes to different settings by two managers both take
 * effect, and no channel changes without moving the posts that are waiting.
 */
async function changeSettings(
  { store, clock, publisher }: Changing,
  debate: Debate,
  request: SetupRequest,
): Promise<{ debate: Debate; outcome: SetUpOutcome }> {
  if (request.thesis !== undefined && request.thesis !== debate.thesis.key) {
    throw new BadSetupError(
      'This server already has an open debate, on another thesis. Close it with /debate close before you start a new one.',
    );
  }
  const { settings, outcome } = await store.inDebate(debate.id, async (tx) => {
    const before = await tx.settings();
    const changed = settingsOf(request, before);
    if (request.ends !== undefined) checkEnd(changed, clock.now());
    await tx.changeSettings(changed);
    // Also if nothing changed: it frees posts that an earlier change left behind.
    await movePosts(tx, changed, clock.now());
    const isSame = JSON.stringify(changed) === JSON.stringify(settingsOf({}, before));
    return { settings: changed, outcome: isSame ? ('unchanged' as const) : ('saved' as const) };
  });
  store.debates.forget(debate.id);
  publisher.wake();
  publisher.boardChanged(debate.id);
  return { debate: { ...debate, ...settings }, outcome };
}

/**
 * Moves posts that could not be posted to the new channels: cards, lists and the board to the
 * debate's channel, summaries to theirs.
 */
async function movePosts(
  tx: PostTransaction,
  { channelId, summaryChannelId }: DebateSettings,
  now: Date,
): Promise<void> {
  await tx.movePosts(['card', 'list'], channelId);
  await tx.moveBoard(channelId, now);
  await tx.movePosts(['summary'], summaryChannelId);
}

function newDebate(
  { theses, clock }: WithTheses & WithClock,
  caller: Caller,
  request: SetupRequest,
  here: string,
): Debate {
  const key = request.thesis ?? theses[0]?.key;
  const found = theses.find((thesis) => thesis.key === key);
  if (found === undefined) {
    throw new BadSetupError(
      `There is no thesis with that name. Choose one of: ${theses.map((thesis) => thesis.key).join(', ')}.`,
    );
  }
  const { claims, ...thesis } = found;
  const settings = firstSettings(request, here);
  checkEnd(settings, clock.now());
  return {
    id: newId(),
    guildId: caller.guildId,
    state: 'open',
    thesis,
    claims,
    createdAt: clock.now(),
    rulesOnly: false,
    alarmLiftedFor: [],
    ...settings,
  };
}

function firstSettings(request: SetupRequest, here: string): DebateSettings {
  return settingsOf(request, {
    channelId: here,
    summaryChannelId: request.channelId ?? here,
    moderatorRoleId: null,
    schedule: { day: DEFAULTS.day, hour: DEFAULTS.hour, timeZone: DEFAULTS.timeZone },
    endsOn: null,
    filingsPerDay: DEFAULTS.filingsPerDay,
    gates: NO_GATES,
  });
}

function settingsOf(request: SetupRequest, base: DebateSettings): DebateSettings {
  return {
    channelId: request.channelId ?? base.channelId,
    summaryChannelId: request.summaryChannelId ?? base.summaryChannelId,
    moderatorRoleId: request.moderatorRoleId ?? base.moderatorRoleId,
    schedule: {
      day: request.day ?? base.schedule.day,
      hour: request.hour ?? base.schedule.hour,
      timeZone: request.timeZone ?? base.schedule.timeZone,
    },
    endsOn: request.ends === undefined ? base.endsOn : readEnd(request.ends),
    filingsPerDay: request.filingsPerDay ?? base.filingsPerDay,
    gates: base.gates,
  };
}

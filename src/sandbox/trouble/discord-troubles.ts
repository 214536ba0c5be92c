import type { TroubleSwitch } from '../contract/surroundings.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Disturbance, Disturbances } from '../rest/disturbances.ts';

const GROUP = 'Discord';

type Words = Pick<TroubleSwitch, 'label' | 'watch' | 'kind'>;

const REST: Record<Disturbance, Words> = {
  slow: {
    kind: 'lasting',
    label: 'Every answer takes two seconds',
    watch: 'A press shows that it is waiting, is still answered in time, and counts once.',
  },
  'bad-gateway': {
    kind: 'lasting',
    label: 'Discord does what is asked, but answers 502',
    watch: 'The bot tries again, and nothing is posted or counted twice.',
  },
  'rate-limited': {
    kind: 'lasting',
    label: 'Rate limits are reached',
    watch:
      'Public messages come late, but the last state of each arrives; presses are not held up.',
  },
  'lost-callback': {
    kind: 'once',
    label: 'The next answer to a press is lost',
    watch:
      'Discord says that the app did not respond; what was pressed may count, and pressing again never counts twice.',
  },
};

/** The troubles that Discord itself, or the network on the way to it, can cause. */
export function discordTroubles(
  disturbances: Disturbances,
  gateway: Pick<Gateway, 'cut' | 'invalidate'>,
): TroubleSwitch[] {
  const rest = Object.entries(REST).map(([name, words]) => {
    const kind = name as Disturbance;
    return {
      id: kind,
      group: GROUP,
      ...words,
      isOn: () => disturbances.isOn(kind),
      set: (on: boolean) => disturbances.set(kind, on),
    };
  });
  const once = (id: string, label: string, watch: string, make: () => void): TroubleSwitch => ({
    id,
    group: GROUP,
    label,
    watch,
    kind: 'once',
    isOn: () => false,
    set: (on) => {
      if (on) make();
    },
  });
  return [
    ...rest,
    once(
      'gateway-cut',
      'The gateway drops, resumable',
      'The bot is back within seconds, and hears what was pressed meanwhile.',
      gateway.cut,
    ),
    once(
      'gateway-reset',
      'The gateway drops, and forgets the bot',
      'The bot logs in again within seconds, and presses work again.',
      () => gateway.invalidate(false),
    ),
  ];
}

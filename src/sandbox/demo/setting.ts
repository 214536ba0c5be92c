import type { SandboxOptions } from '../contract/sandbox.ts';
import { demoGuide, emptyGuide } from './guide.ts';

/** The server in which Crux is tried out, with the channels that the demo uses. */
export const demoSetting = {
  seed: {
    botName: 'Crux',
    guildName: 'Sandbox',
    channels: [{ name: 'welcome' }, { name: 'debate' }, { name: 'announcements', type: 5 }],
    people: [
      { name: 'Mara', standing: 'manager' },
      { name: 'Odin', standing: 'moderator' },
      { name: 'Ines', standing: 'member' },
      { name: 'Tomo', standing: 'member' },
      { name: 'Kesi', standing: 'member' },
      // The person who tries Crux out; they have just joined, like a real newcomer.
      { name: demoGuide.opensAs, standing: 'member', isNew: true },
    ],
  },
  guide: demoGuide,
  suggestedCommands: ['debate setup', 'thesis', 'poll', 'argue', 'help'],
} as const satisfies Partial<SandboxOptions>;

/** The same server, set up for the demo or for a person who starts a debate. */
export function settingOf(isEmpty: boolean) {
  return isEmpty ? { ...demoSetting, guide: emptyGuide } : demoSetting;
}

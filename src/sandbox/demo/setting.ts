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
      // The person who tries it out, who has only just joined, as a real newcomer has.
      { name: demoGuide.opensAs, standing: 'member', isNew: true },
    ],
  },
  guide: demoGuide,
  suggestedCommands: ['debate setup', 'thesis', 'poll', 'argue', 'help'],
} as const satisfies Partial<SandboxOptions>;

/** The same server for a demo, or for somebody who sets a debate up. */
export function settingOf(isEmpty: boolean) {
  return isEmpty ? { ...demoSetting, guide: emptyGuide } : demoSetting;
}

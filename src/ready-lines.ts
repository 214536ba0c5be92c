import { inviteLink } from '#discord/edge/invite.ts';
import type { Started } from './started.ts';
import { version } from './version.ts';

/** What is printed once everything runs: where to look, or what to do next. */
export function readyLines({ sandbox, url, applicationId }: Started, seconds: string): string[] {
  const ready = `ready in ${seconds} s · Crux ${version}`;
  if (sandbox !== undefined) return [`${ready} · page ${url}`];
  return [
    `1. Add Crux to your server: ${inviteLink(applicationId)}`,
    '2. There, as somebody with Manage Server, type: /debate setup',
    '3. Then press [Post the board]. Members vote with /poll and file evidence with /argue.',
    `${ready} · health ${url}/healthz`,
  ];
}

import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { SIDE_WORDS } from '#debate/core/rules/side-words.ts';

/** A claim's label for a stance. */
export function stanceWords(claim: Claim, stance: Stance): string {
  switch (stance) {
    case 'agree':
      return claim.agreeLabel;
    case 'disagree':
      return claim.disagreeLabel;
    case 'unsure':
      return 'Unsure';
  }
}

export function sideWords(side: Side): string {
  return SIDE_WORDS[side];
}

export function claimName(claim: Claim): string {
  return claim.number === 0 ? 'The thesis' : `Claim ${claim.number}`;
}

const GROUPS = {
  thesis: 'The thesis',
  seen: 'What we see',
  why: 'Why it is so',
  next: 'What comes next',
} as const;

export function groupWords(claim: Claim): string {
  return GROUPS[claim.group];
}

/** "Claim 3 · What we see"; the thesis is a group of its own. */
export function claimHead(claim: Claim): string {
  return claim.number === 0 ? claimName(claim) : `${claimName(claim)} · ${groupWords(claim)}`;
}

/** A moment as each reader's own client shows it. */
export function moment(date: Date, style: 'R' | 'F' | 'D' | 'f' | 't' = 'F'): string {
  return `<t:${Math.floor(date.getTime() / 1000)}:${style}>`;
}

export function channelMention(channelId: string): string {
  return `<#${channelId}>`;
}

/** The days of a week, Monday first. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The name of a day from 1, Monday, to 7. */
export function dayName(day: number): string {
  return WEEKDAYS[day - 1] ?? '';
}

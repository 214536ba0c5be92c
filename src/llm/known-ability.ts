import {
  type Ability,
  type AbilityName,
  abilitySchema,
  type KnownAbility,
} from '#debate/model/ability-port.ts';
import type { AbilitySettings } from './ability.ts';

/** An ability is given up after so many complaints in a row. */
const GIVEN_UP_AFTER = 2;
/** It is tried again once the last complaint is this old. */
const TRIED_AGAIN_MS = 24 * 60 * 60_000;

/** How to ask a server by what is known of it; what the operator has set holds in any case. */
export function abilityNow(
  first: Ability,
  known: KnownAbility,
  settings: AbilitySettings,
  now: Date,
): Ability {
  const given = Object.entries(known).filter(
    ([, { times, at }]) =>
      times >= GIVEN_UP_AFTER && now.getTime() - Date.parse(at) < TRIED_AGAIN_MS,
  );
  const instead = Object.fromEntries(given.map(([name, { instead: value }]) => [name, value]));
  const { structured, tokenParam } = settings;
  return abilitySchema.parse({
    ...first,
    ...instead,
    ...(structured === 'auto' ? {} : { structured }),
    ...(tokenParam === 'auto' ? {} : { tokenParam }),
  });
}

/** The result of a call: how it was finally asked, and what was complained about before. */
export type Taken = {
  readonly ability: Ability;
  /** Abilities that a complaint named, or that were known at once to be needed. */
  readonly named: ReadonlyMap<AbilityName, 'complaint' | 'certain'>;
};

/**
 * What is known after an answer: one more complaint about what was named (enough to give it up, if
 * it is `certain`), and none about what worked as first tried. The same object if nothing changed.
 */
export function learned(
  first: Ability,
  known: KnownAbility,
  { ability, named }: Taken,
  now: Date,
): KnownAbility {
  const next: Record<string, KnownAbility[string]> = { ...known };
  for (const name of abilitySchema.keyof().options) {
    const how = named.get(name);
    const before = known[name]?.times ?? 0;
    if (ability[name] === first[name]) delete next[name];
    else if (how !== undefined) {
      const times = how === 'certain' ? GIVEN_UP_AFTER : before + 1;
      next[name] = { instead: ability[name], times, at: now.toISOString() };
    }
  }
  return sameKnown(known, next) ? known : next;
}

function sameKnown(one: KnownAbility, other: KnownAbility): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

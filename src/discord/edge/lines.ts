import type { AutocompleteInteraction } from 'discord.js';
import type { Supported } from './locate.ts';
import { createMemberTurns } from './member-turns.ts';

/**
 * How many routes of each kind run at once; the others queue. Otherwise, of a thousand presses in
 * one second none would get a database connection in time. A route that reads on its own gets a few
 * places per connection. Votes share statements, and the more of them wait for the next statement
 * the better, up to as many as one takes. Ballots have places of their own, as they have connections
 * of their own: they use none of the tables that may be slow or locked for the rest. Completions,
 * which a script could request fast, take no place from presses.
 */
const PLACES = { votes: 128, ballots: 32, typing: 8, rest: 24 };
/** Of one member: more than a person has under way, and few enough to leave the rest to others. */
const PLACES_EACH = 3;

type Line = keyof typeof PLACES;

/** Routes that cast a vote. */
const CASTS = /^ballot:(?:vote|again|undo):/;

/** Says in which line an interaction waits for its turn. */
export function createLines() {
  const line = (all: number) => createMemberTurns({ all, each: PLACES_EACH });
  const lines = {
    votes: line(PLACES.votes),
    ballots: line(PLACES.ballots),
    typing: line(PLACES.typing),
    rest: line(PLACES.rest),
  };
  return (interaction: Supported | AutocompleteInteraction) => lines[lineOf(interaction)];
}

function lineOf(interaction: Supported | AutocompleteInteraction): Line {
  if (interaction.isAutocomplete()) return 'typing';
  if (!interaction.isMessageComponent()) return 'rest';
  const { customId } = interaction;
  if (CASTS.test(customId)) return 'votes';
  return customId.startsWith('ballot:') ? 'ballots' : 'rest';
}

import type { AutocompleteInteraction } from 'discord.js';
import type { Supported } from './locate.ts';
import { createMemberTurns } from './member-turns.ts';

/**
 * How many routes of each kind run concurrently; the others queue. Otherwise none of a thousand
 * presses in one second would get a database connection in time. Routes that read on their own get
 * a few places per connection. Votes share statements: the more of them wait for the next statement
 * the better, up to as many as one takes. Ballots have places of their own because they have
 * connections of their own, and use none of the tables that may be slow or locked for other routes.
 * Autocomplete, which a script could request fast, takes no place from presses.
 */
const PLACES = { votes: 128, ballots: 32, typing: 8, rest: 24 };
/** Per member: more than a person has running, and few enough to leave places to others. */
const PLACES_EACH = 3;

type Line = keyof typeof PLACES;

/** Routes that cast a vote. */
const CASTS = /^ballot:(?:vote|again|undo):/;

/** Returns the queue in which an interaction waits for its turn. */
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

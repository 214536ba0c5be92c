import type { Supported } from './locate.ts';
import { createMemberTurns } from './member-turns.ts';

/**
 * Routes that run at once, a few for each connection to the database; the others wait their turn.
 * Of a thousand presses in one second none would else get a connection in time. Votes have places
 * of their own: they need none of the tables that the rest may find slow or locked.
 */
const PLACES = { votes: 32, rest: 24 };
/** Of one member: more than a person has under way, and few enough to leave the rest to others. */
const PLACES_EACH = 3;

/** Says in which line an interaction waits for its turn. */
export function createLines() {
  const votes = createMemberTurns({ all: PLACES.votes, each: PLACES_EACH });
  const rest = createMemberTurns({ all: PLACES.rest, each: PLACES_EACH });
  return (interaction: Supported) => (isVote(interaction) ? votes : rest);
}

function isVote(interaction: Supported): boolean {
  return interaction.isMessageComponent() && interaction.customId.startsWith('ballot:');
}

import type { Chance } from '../../../src/sandbox/demo/chance.ts';
import { type Fields, isFields } from '../../support/openapi/json.ts';
import { anythingFor } from './values.ts';

type Place = { readonly of: Fields | unknown[]; readonly key: string };

/** Fields needed to identify an interaction, answer it, and send it to the right shard. */
const KEPT = new Set(['token', 'id', 'application_id', 'guild_id']);

function* places(value: unknown): Generator<Place> {
  if (!isFields(value) && !Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!KEPT.has(key)) yield { of: value, key };
    yield* places(inner);
  }
}

/** A copy in which one to three fields, anywhere, are missing or hold what does not belong there. */
export function broken(chance: Chance, payload: Fields): Fields {
  const copy = structuredClone(payload);
  for (let left = chance.whole(1, 3); left > 0; left -= 1) {
    // The interaction's own fields more often than deep ones such as a server's roles.
    const near = [...places(copy.data), ...Object.keys(copy).map((key) => ({ of: copy, key }))];
    const all = chance.whole(1, 4) === 1 ? [...places(copy)] : near;
    const place = chance.one(all.filter(({ key }) => !KEPT.has(key)));
    if (place === undefined) continue;
    if (chance.whole(1, 3) === 1) Reflect.deleteProperty(place.of, place.key);
    else Reflect.set(place.of, place.key, anythingFor(chance));
  }
  return copy;
}

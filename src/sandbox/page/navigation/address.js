/** @typedef {{ as?: string, guild?: string, channel?: string }} Place */

/**
 * Person, server and channel are kept in the URL's hash: two tabs can be two people, a reload
 * changes nothing, and the back button returns to the previous channel.
 * @returns {Place}
 */
export function readPlace() {
  const query = new URLSearchParams(location.hash.slice(1));
  /** @type {Place} */
  const place = {};
  for (const key of /** @type {const} */ (['as', 'guild', 'channel'])) {
    const value = query.get(key);
    if (value) place[key] = value;
  }
  return place;
}

/** @param {Place} place */
function hashOf(place) {
  return `#${new URLSearchParams(Object.entries(place).filter(([, value]) => value))}`;
}

/** Goes there, through the hashchange event. @param {Place} place */
export function goTo(place) {
  location.hash = hashOf(place);
}

/** Writes the shown place into the address, without a history entry. @param {Place} place */
export function settlePlace(place) {
  if (location.hash !== hashOf(place)) history.replaceState(null, '', hashOf(place));
}

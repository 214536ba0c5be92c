/** Values stored in this browser; if it stores none, they last as long as the page. */

/** @type {Map<string, string>} */
const kept = new Map();

/**
 * @template Value
 * @param {string} key @param {Value} otherwise
 * @returns {Value}
 */
export function stored(key, otherwise) {
  try {
    const text = kept.get(key) ?? localStorage.getItem(key);
    return text ? JSON.parse(text) : otherwise;
  } catch {
    return otherwise;
  }
}

/** @param {string} key @param {unknown} value */
export function store(key, value) {
  const text = JSON.stringify(value);
  kept.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is forbidden or full: the value is still in `kept`.
  }
}

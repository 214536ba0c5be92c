const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} name @param {Record<string, string | number>} attributes @param {Node[]} children */
function svg(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** A number from 0 to 2³²−1 that is the same for the same text (FNV-1a). @param {string} text */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A drawn avatar: a colour and two shapes derived from the id, and the initial.
 * @param {{ id: string, name: string, bot: boolean }} who
 */
export function avatar({ id, name, bot }) {
  const hash = hashOf(id);
  // Dark enough in every hue for a white letter.
  const colour = (/** @type {number} */ turn, /** @type {number} */ light) =>
    `hsl(${(hash + turn) % 360} 48% ${light}%)`;
  const [x, y] = [(hash >>> 9) % 40, (hash >>> 17) % 40];
  const shapes = bot ? botShapes() : [initial(name)];
  return svg(
    'svg',
    { class: bot ? 'avatar bot' : 'avatar', viewBox: '0 0 40 40', 'aria-hidden': 'true' },
    svg('rect', { width: 40, height: 40, fill: bot ? '#3d4bb8' : colour(0, 26) }),
    svg('circle', { cx: x, cy: y, r: 17, fill: bot ? '#4a5ad0' : colour(40, 30) }),
    svg('circle', { cx: 40 - y, cy: 40 - x, r: 9, fill: bot ? '#5364dc' : colour(80, 33) }),
    ...shapes,
  );
}

/** @param {string} name */
function initial(name) {
  const letter = svg('text', {
    x: 20,
    y: 27,
    fill: '#fff',
    'font-size': 20,
    'font-weight': 600,
    'text-anchor': 'middle',
  });
  letter.textContent = [...name][0]?.toUpperCase() ?? '';
  return letter;
}

/** Two scales of a balance on one beam. */
function botShapes() {
  const line = { stroke: '#fff', 'stroke-width': 2.4, fill: 'none', 'stroke-linecap': 'round' };
  return [
    svg('path', { ...line, d: 'M20 10v20M14 30h12M9 14h22' }),
    svg('path', { ...line, d: 'M5.5 21a4 4 0 0 0 7 0L9 14zM27.5 21a4 4 0 0 0 7 0L31 14z' }),
  ];
}

import { readFonts } from '../../src/picture/fonts.ts';
import type { Box, Shape, Words } from '../../src/picture/scene.ts';
import { createWording } from '../../src/picture/wording.ts';

/** What tests ask of a scene. */

export const wording = createWording(readFonts());

/** The room that a shape takes; of words, from the top of capitals to the bottom of a g. */
export function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'box':
      return shape;
    case 'dot': {
      const { x, y, radius } = shape;
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    }
    case 'words': {
      const width = wording.width(shape.text, shape);
      const left = { start: 0, middle: width / 2, end: width }[shape.anchor];
      const { size } = shape;
      return { x: shape.x - left, y: shape.y - 0.74 * size, width, height: 0.94 * size };
    }
    default: {
      const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}

export function isWords(shape: Shape): shape is Words {
  return shape.kind === 'words';
}

export function overlap(one: Box, other: Box): boolean {
  const apart = (from: number, length: number, to: number, room: number) =>
    from + length <= to || to + room <= from;
  return !(
    apart(one.x, one.width, other.x, other.width) || apart(one.y, one.height, other.y, other.height)
  );
}

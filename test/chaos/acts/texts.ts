import type { Chance } from '../../../src/sandbox/demo/chance.ts';

const SYSTEMS = ['Lumen', 'Atlas', 'Radkite', 'Corvid', 'Tessel', 'Orrery', 'Quill', 'Basalt'];
const TESTS = ['contract questions', 'radiology reports', 'proofs', 'field notes', 'court files'];

/** A unique finding in each version, by which it can be recognised wherever it is shown. */
export function textOf(chance: Chance, mark: number, version: number): string {
  const [better, worse] = [chance.one(SYSTEMS), chance.one(SYSTEMS)];
  const [right, wrong] = [chance.whole(51, 99), chance.whole(10, 50)];
  return (
    `${better} ${mark} answered ${right} of 100 ${chance.one(TESTS)}, ${worse} only ${wrong} ` +
    `(run zq${mark}x${version}z).`
  );
}

/** Number and version of the item that a text is of. */
export const MARK = /zq(\d+)x(\d+)z/;

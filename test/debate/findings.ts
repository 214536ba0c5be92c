import type { Words } from './play.ts';

export const TOPICS = [
  'In radiology Mammo-7 found 91 % of tumours in RSNA scans, the general model only 84 % of them.',
  'Contracts: LawBERT-2 beat a far larger general model on LEDGAR by six points, at 2 % of its price.',
  'Weather offices saw GraphCast3 surpass the older physical forecast on 1,380 of the WMO targets.',
  'On the CASP proteins AlphaFold left every general predictor behind with a median score of 92.4.',
  'Chess engines such as NNUE-15 win 99 of 100 games against chat models rated on the FIDE ladder.',
  'For Icelandic the small IsBERT-1 tagged 95 % of MIM words, more than the largest general tagger.',
  'Code review at a bank: CobolCoder4 repaired 61 bugs in the ISAM suite where the rival repaired 40.',
  'Chemistry students preferred ChemCrow2 over the general chat model in 14 of 18 IUPAC exercises.',
  'Translators of patents rated PatentMT5 higher than the general engine on 300 WIPO claims in a row.',
];

/** A sourced finding; its text, too, is near-equal to that of no other number. */
export function finding(number: number): Words {
  return {
    text: `${TOPICS[number % TOPICS.length]} It was study ${number} of theirs.`,
    source: `doi:10.1038/s41586-${number}`,
  };
}

/** Words without a finding, at most with somebody's source. */
export const junk = (number: number, source = ''): Words => ({
  text: `Everybody knows that this is so, I have always said it and will say it ${'again '.repeat(number)}.`,
  source,
});

const WORDS = 'amber birch cedar delta ember fjord grove heath inlet jetty kayak lotus maple'
  .split(' ')
  .flatMap((word) => [word, `${word}wood`, `${word}land`]);

/** A text that shares four fifths of its word pairs with the next one's, and ever fewer beyond. */
export function bridge(at: number): Words {
  return { text: WORDS.slice(at * 3, at * 3 + 20).join(' '), source: '' };
}

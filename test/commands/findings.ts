/** Texts that a member may file, so unlike that none is taken for a copy of another. */

const findings = [
  'MedReason-7B scored 81.2 on MedQA in 2026 while the best general model scored 79.0.',
  'A tuned legal encoder beats every general chat system at tagging clauses in contracts by 6 points.',
  'Weather forecasting at the national office runs on a purpose-built network, and nothing general replaced it.',
  'Translators of Icelandic prefer a small local engine: 14 of 20 blind readers picked its output.',
  'Protein folding is led by AlphaFold 3; no chatbot comes within 30 points on CASP15 targets.',
  'Radiology triage in four hospitals uses a dedicated classifier with a recall of 0.97 on fractures.',
  'Chess engines trained on nothing else play 900 Elo above the strongest general assistant known.',
  'Speech recognition for Yoruba improved by half after a lab trained on radio archives alone.',
] as const;

/** The text at this place, from 0; the list is long enough for every test. */
export function finding(place: number): string {
  const text = findings[place];
  if (text === undefined) throw new Error(`there is no finding ${place}`);
  return text;
}

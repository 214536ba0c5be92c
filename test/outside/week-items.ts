/** One filing of the week. Systems, tests and numbers are made up: what counts is their form. */
export interface FiledItem {
  claim: number;
  side: 'supports' | 'challenges';
  text: string;
  /** Empty: none. */
  source: string;
}

const supports = 'supports';
const challenges = 'challenges';

/** Twenty findings that differ in subject, words, numbers and source: each its own cluster. */
export const weekItems: FiledItem[] = [
  {
    claim: 1,
    side: challenges,
    text: 'Lumen-Law 9B answered 81 of 100 contract questions; the best general model managed 74.',
    source: '10.1000/lumen.2025.1',
  },
  {
    claim: 1,
    side: challenges,
    text: 'In radiology reports RadKite found 12 % more fractures than any broad system tested.',
    source: 'https://example.org/radkite-report',
  },
  {
    claim: 1,
    side: supports,
    text: 'A survey of nine finance models saw every one of them beaten by Atlas 4 on FinQuiz.',
    source: 'arXiv:2501.01001',
  },
  {
    claim: 1,
    side: supports,
    text: 'Our hospital tried MediTune for a month and went back: discharge letters got worse.',
    source: '',
  },
  {
    claim: 2,
    side: supports,
    text: 'TinyTag wins at naming proteins by 2 points, and loses on each wider biology task.',
    source: 'https://example.org/tinytag',
  },
  {
    claim: 2,
    side: challenges,
    text: 'The chess engine Rookery beats general chatbots 998 games to 2: that edge is not thin.',
    source: 'https://example.com/rookery-match',
  },
  {
    claim: 2,
    side: supports,
    text: 'Per million tokens the tax assistant costs a tenth; its accuracy was 0.3 % apart.',
    source: '10.1000/tax.2025.44',
  },
  {
    claim: 3,
    side: supports,
    text: 'Halcyon closed its coding line in March, saying the main model had overtaken it.',
    source: 'https://example.org/halcyon-notice',
  },
  {
    claim: 3,
    side: challenges,
    text: 'Two large labs sell separate weather predictors today, so such products are shipped.',
    source: 'https://example.net/weather-products',
  },
  {
    claim: 3,
    side: challenges,
    text: 'What firms leave unreleased may show demand, liability or price rather than ability.',
    source: '',
  },
  {
    claim: 4,
    side: supports,
    text: 'After training on Python only, Corvid-7 gained 9 points in formal logic exercises.',
    source: 'arXiv:2502.02002',
  },
  {
    claim: 4,
    side: challenges,
    text: 'A replication over 14 tongues saw no carry-over from algebra drills to translation.',
    source: '10.1000/replica.2024.7',
  },
  {
    claim: 5,
    side: challenges,
    text: 'Textbook-only Primer-2B, fed 30 GB, generalises to puzzles which it had never seen.',
    source: 'https://example.org/primer-card',
  },
  {
    claim: 5,
    side: supports,
    text: 'Removing poetry and forum chat from the mixture cost Delta 6 % even on physics tests.',
    source: 'arXiv:2503.03003',
  },
  {
    claim: 6,
    side: supports,
    text: 'Nurses caught DoseBot adding 10 mg and 5 mg into 50 mg, with a fluent explanation.',
    source: 'https://example.org/dosebot-incident',
  },
  {
    claim: 6,
    side: challenges,
    text: 'The eye-scan screener cannot chat or count, yet agreed with 3 specialists in 97 %.',
    source: '10.1000/eyes.2023.12',
  },
  {
    claim: 7,
    side: supports,
    text: 'Of 40 start-ups asked in spring, 33 had moved off tuned models to one broad service.',
    source: 'https://example.com/startup-survey',
  },
  {
    claim: 7,
    side: challenges,
    text: 'Banks in four countries tender for in-house language models, on privacy grounds.',
    source: 'https://example.net/tenders',
  },
  {
    claim: 8,
    side: supports,
    text: 'Swarm-16 splits a question among small experts and matched one model 20 times as big.',
    source: 'arXiv:2504.04004',
  },
  {
    claim: 8,
    side: challenges,
    text: 'With hardware capped, a simulated group of narrow agents lost 61 to 39 to a generalist.',
    source: '10.1000/caps.2026.3',
  },
];

import { type DemoArgument, inWeek } from './steps.ts';

const { argue } = inWeek(2);

const deepThink =
  'https://deepmind.google/discover/blog/advanced-version-of-gemini-with-deep-think-officially-achieves-gold-medal-standard-at-the-international-mathematical-olympiad/';

/** What was filed in the third week. */
export const evidenceOfWeek2: readonly DemoArgument[] = [
  argue(
    { who: 'amara', day: 1, hour: 9, minute: 5 },
    { claim: 1, side: 'supports', fact: 16, source: 'https://arxiv.org/abs/2502.06807' },
    `This changed my vote. On IOI 2024 the general o3 wins gold without hand-made strategies, and
    o1-ioi, tuned for that very contest, stood at the 49th percentile live (OpenAI 2025; the maker's
    own paper, so read it with care).`,
  ),
  argue(
    { who: 'bjorn', day: 1, hour: 13, minute: 32 },
    { claim: 4, side: 'supports', fact: 16, source: null },
    `o3 is a general model and takes gold on IOI 2024, against the 49th percentile live for the
    specialised o1-ioi (OpenAI 2025). Reasoning learned broadly beat tricks made for one contest. I
    will look for the link.`,
  ),
  argue(
    { who: 'chiara', day: 1, hour: 18, minute: 44 },
    { claim: 7, side: 'supports', fact: 5, source: 'https://arxiv.org/abs/2303.13375v2' },
    `A hospital that asked in 2023 which model to take had its answer: GPT-4 without medical
    training, more than 20 points over the USMLE pass mark and ahead of Med-PaLM (Nori et al. 2023).
    Buyers follow that.`,
  ),
  argue(
    { who: 'diego', day: 2, hour: 10, minute: 16 },
    {
      claim: 7,
      side: 'challenges',
      fact: 11,
      source: 'https://doi.org/10.1038/s41598-025-97131-y',
    },
    `Astronomers are not waiting: AstroSage-8B scores 80.9 % on AstroMLab-1 against 80.4 % for
    GPT-4o, 8 points over its base (de Haan et al. 2025). Cheap enough to run in a department, so
    both kinds stay.`,
  ),
  argue(
    { who: 'esra', day: 2, hour: 15, minute: 3 },
    { claim: 3, side: 'supports', fact: 17, source: deepThink },
    `Look at what DeepMind did within a year. 2024: AlphaProof with AlphaGeometry 2, 28 of 42 points
    at the IMO. 2025: a general model in plain language, 35 of 42. The special line was not what
    they carried on with. (The maker's announcement, not a paper.)`,
  ),
  argue(
    { who: 'farid', day: 2, hour: 19, minute: 21 },
    { claim: 1, side: 'challenges', fact: 14, source: 'https://arxiv.org/abs/2402.03300' },
    `I lean to the essay, but DeepSeekMath-7B should be on the table: 51.7 % on MATH, 60.9 % with
    64-sample voting, near GPT-4 and Gemini Ultra (Shao et al. 2024, authors' numbers). Near, not
    above.`,
  ),
  argue(
    { who: 'grace', day: 3, hour: 9, minute: 34 },
    {
      claim: 2,
      side: 'challenges',
      fact: 11,
      source: 'https://www.doi.org/10.1038/s41598-025-97131-y',
    },
    `Against my own side: AstroSage-8B gets 80.9 % on AstroMLab-1 compared with 80.4 % for GPT-4o
    (de Haan et al. 2025). The edge over GPT-4o is thin, but with 8 billion parameters the saving is
    not.`,
  ),
  argue(
    { who: 'hana', day: 3, hour: 12, minute: 57 },
    { claim: 5, side: 'challenges', fact: 1, source: '2107.03374' },
    `Public code is a limited set of data. Training on it took HumanEval from 0 % for GPT-3 to
    28.8 % for Codex, with GPT-J at 11.4 % in between (Chen et al. 2021).`,
  ),
  argue(
    { who: 'ivan', day: 3, hour: 17, minute: 45 },
    { claim: 1, side: 'supports', fact: 12, source: 'https://arxiv.org/abs/2409.19750' },
    `In my field the first tries backfired: AstroLLaMA, tuned on astronomy, scores below its base
    LLaMA-2-7B (Pan et al. 2024). Fairness demands the other half too: their 70B model gains from
    continual pre-training.`,
  ),
  argue(
    { who: 'jun', day: 3, hour: 21, minute: 12 },
    { claim: 3, side: 'challenges', fact: 10, source: 'doi.org/10.48550/arXiv.2311.00176' },
    `NVIDIA built ChipNeMo for itself: similar or better quality on chip-design tasks at up to 5
    times smaller size than the general model (Liu et al. 2023). Labs do make them; they just don't
    always put them in a shop.`,
  ),
  argue(
    { who: 'jun', day: 3, hour: 21, minute: 40 },
    { claim: 5, side: 'challenges', fact: 14, source: 'arXiv:2402.03300v3' },
    `DeepSeekMath-7B comes near GPT-4 and Gemini Ultra on MATH (51.7 %, with 64-sample voting
    60.9 %) after further training centred on mathematics (Shao et al. 2024). A limited field, a
    small model, big-model reasoning.`,
  ),
  argue(
    { who: 'kwame', day: 4, hour: 11, minute: 28 },
    { claim: 2, side: 'challenges', fact: 21, source: '10.1002/prot.26257' },
    `What a win that matters looks like: AlphaFold 2 at CASP14, summed z-score 244.0 against 90.8
    for the next group (Jumper et al. 2021). It is no language model, so count it in part only.`,
  ),
  argue(
    { who: 'leila', day: 4, hour: 14, minute: 50 },
    { claim: 6, side: 'supports', fact: 19, source: 'arXiv:2405.20362' },
    `I argued the opposite in the first week. But 17 to 33 % of questions with hallucinations in
    specialised legal research products (Magesh et al. 2024), even if less than GPT-4, is far more
    than I would accept from a lawyer.`,
  ),
  argue(
    { who: 'mateo', day: 4, hour: 19, minute: 18 },
    {
      claim: 1,
      side: 'challenges',
      fact: 18,
      source: 'https://doi.org/10.1038/s41586-023-06747-5',
    },
    `Olympiad geometry: AlphaGeometry 25 of 30, best before it 10 (Trinh et al. 2024). Half of it is
    a symbolic engine, so it bears on language models in part; still a specialist ahead in its own
    domain.`,
  ),
  argue(
    { who: 'noor', day: 5, hour: 10, minute: 40 },
    { claim: 7, side: 'supports', fact: 17, source: null },
    `Read it in the papers: at IMO 2025 a general model working in plain language scored 35 of 42,
    and the specialised AlphaProof with AlphaGeometry 2 had 28 of 42 the year before. That is where
    the industry is going.`,
  ),
  argue(
    { who: 'olga', day: 5, hour: 13, minute: 55 },
    { claim: 1, side: 'challenges', fact: 20, source: 'https://arxiv.org/pdf/2004.10964' },
    `Older but careful: a second phase of in-domain pre-training improved general models in 4
    domains and on 8 tasks compared with leaving it out (Gururangan et al. 2020). From before
    today's models, so weigh it as history.`,
  ),
  argue(
    { who: 'priya', day: 5, hour: 18, minute: 2 },
    { claim: 2, side: 'challenges', fact: 3, source: 'https://arxiv.org/abs/2303.17564v3' },
    `BloombergGPT's authors report significant margins over models of the same size across finance
    tasks: 50 billion parameters, more than half of its tokens (363 of 708 billion) from finance (Wu
    et al. 2023). A field, not a sub-task.`,
  ),
  argue(
    { who: 'priya', day: 5, hour: 18, minute: 30 },
    { claim: 3, side: 'challenges', fact: 14, source: 'arXiv:2402.03300' },
    `DeepSeek leads in open models and put out one for mathematics: DeepSeekMath-7B, 51.7 % on MATH
    and 60.9 % with 64-sample voting, near GPT-4 and Gemini Ultra by its own count (Shao et al.
    2024). So a lab that could ship general only chose not to.`,
  ),
  argue(
    { who: 'quentin', day: 6, hour: 11, minute: 31 },
    { claim: 7, side: 'challenges', fact: 6, source: '2305.09617' },
    `I expect general models to win, yet this speaks against me: Google took the trouble to make
    Med-PaLM 2, 86.5 % on MedQA against 67.2 % for Med-PaLM (Singhal et al. 2023). Where mistakes
    cost lives, someone will keep tuning.`,
  ),
  argue(
    { who: 'rosa', day: 6, hour: 16, minute: 9 },
    { claim: 2, side: 'supports', fact: 8, source: 'arXiv:2311.16079' },
    `Meditron-70B's win is six points over the best public model of its class; against GPT-4 it is
    up to 5 % behind and against Med-PaLM 2 up to 10 % (Chen et al. 2023). A lead that shrinks once
    the big ones join.`,
  ),
  argue(
    { who: 'sipho', day: 6, hour: 20, minute: 45 },
    { claim: 8, side: 'supports', fact: null, source: null },
    `Having argued against it: I can picture ten small experts passing work around if the big ones
    ever stop growing. It is how our office works, nobody there knows everything.`,
  ),
  argue(
    { who: 'tomasz', day: 7, hour: 9, minute: 50 },
    { claim: 1, side: 'challenges', fact: 12, source: 'arxiv.org/abs/2409.19750v1' },
    `The same astronomy paper cuts the other way as well: at 70 billion parameters continual
    pre-training helps the specialist over its base, it is only AstroLLaMA on LLaMA-2-7B that falls
    behind (Pan et al. 2024).`,
  ),
];

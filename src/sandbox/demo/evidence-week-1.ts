import { type DemoArgument, inWeek } from './steps.ts';

const { argue } = inWeek(1);

/** What was filed in the second week. */
export const evidenceOfWeek1: readonly DemoArgument[] = [
  argue(
    { who: 'amara', day: 1, hour: 9, minute: 20 },
    { claim: 2, side: 'challenges', fact: 20, source: 'https://arxiv.org/abs/2004.10964' },
    `Gururangan et al. 2020 gave general models a second phase of pre-training in the domain: gains
    in 4 domains and on 8 tasks over the same model without it. Before today's models, I know, but
    four fields are not one narrow sub-task.`,
  ),
  argue(
    { who: 'bjorn', day: 1, hour: 19, minute: 2 },
    { claim: 3, side: 'supports', fact: 16, source: '2502.06807' },
    `I filed Codex last week, so here is the other side. OpenAI's specialised o1-ioi stood at the
    49th percentile live; its general o3 wins gold on IOI 2024 without hand-made strategies (OpenAI
    2025, their own report). A lab that sees this drops the special line.`,
  ),
  argue(
    { who: 'chiara', day: 2, hour: 8, minute: 45 },
    { claim: 4, side: 'supports', fact: 9, source: 'arXiv:2411.04118' },
    `Seven medical models against the general bases they came from, on 3-shot questions: better in
    12.1 % of cases, tied in 49.8 %, worse in 38.2 % (2024). Extra medicine added little; what the
    bases had learned everywhere else did the work.`,
  ),
  argue(
    { who: 'diego', day: 2, hour: 12, minute: 33 },
    { claim: 1, side: 'challenges', fact: 3, source: 'arxiv.org/pdf/2303.17564v3' },
    `By its authors' account BloombergGPT, 50 billion parameters, beats existing models of its size
    on finance tasks by significant margins (Wu et al. 2023). Of its size, note: not the best model
    there is. It still moved me on this claim.`,
  ),
  argue(
    { who: 'esra', day: 2, hour: 17, minute: 26 },
    { claim: 5, side: 'supports', fact: 15, source: 'https://arxiv.org/abs/2406.11931v1' },
    `DeepSeek-Coder-V2 got level with GPT-4 Turbo on code (HumanEval 90.2) by adding 6 trillion
    tokens to a general model and keeping its general ability (Zhu et al. 2024). It needed breadth
    first; limited code data alone was not the recipe.`,
  ),
  argue(
    { who: 'esra', day: 2, hour: 17, minute: 48 },
    { claim: 7, side: 'challenges', fact: 3, source: '2303.17564' },
    `Bloomberg paid for BloombergGPT, a 50-billion-parameter model with 363 billion finance tokens
    in it, and by its own report it beats models of the same size on finance tasks (Wu et al. 2023). Firms with
    data like that will keep building.`,
  ),
  argue(
    { who: 'farid', day: 3, hour: 9, minute: 58 },
    { claim: 6, side: 'supports', fact: 9, source: 'https://arxiv.org/abs/2411.04118' },
    `Would you trust a medical model that is worse than its own general base in 38.2 % of 3-shot
    comparisons and better in only 12.1 %? That is the average over seven of them (2024).`,
  ),
  argue(
    { who: 'grace', day: 3, hour: 13, minute: 40 },
    { claim: 2, side: 'supports', fact: 7, source: 'doi:10.48550/arXiv.2311.16452' },
    `How thin the edge was: months later GPT-4 with Medprompt made 27 % fewer MedQA errors than the
    best specialist and led on all nine MultiMedQA sets (Nori et al. 2023).`,
  ),
  argue(
    { who: 'hana', day: 3, hour: 20, minute: 15 },
    { claim: 1, side: 'challenges', fact: 2, source: 'https://arxiv.org/pdf/2211.09085v1' },
    `Galactica on its home ground, science: LaTeX equations 68.2 % against 49.0 % for GPT-3, MATH
    20.4 % against 8.8 % for PaLM 540B (Taylor et al. 2022, authors' figures). Two tests, two wins
    over general models of its day.`,
  ),
  argue(
    { who: 'hana', day: 3, hour: 20, minute: 33 },
    { claim: 3, side: 'challenges', fact: 13, source: 'https://arxiv.org/abs/2306.11644' },
    `Microsoft is a leading lab, and phi-1 is a model for code alone: 1.3 billion parameters, 50.6 %
    on HumanEval and 55.5 % on MBPP (Gunasekar et al. 2023, their own figures). Shipped, not
    shelved.`,
  ),
  argue(
    { who: 'ivan', day: 4, hour: 8, minute: 30 },
    { claim: 4, side: 'challenges', fact: 12, source: 'arXiv:2409.19750' },
    `Carrying over can turn into forgetting: AstroLLaMA on LLaMA-2-7B falls below its own base, and
    at 70 billion parameters continual pre-training on astronomy does help (Pan et al. 2024). So it
    depends on size, and nothing multiplies by itself.`,
  ),
  argue(
    { who: 'jun', day: 4, hour: 11, minute: 7 },
    { claim: 2, side: 'challenges', fact: 14, source: '2402.03300' },
    `DeepSeekMath has 7 billion parameters: MATH 51.7 %, or 60.9 % with 64-sample voting, near GPT-4
    and Gemini Ultra (Shao et al. 2024, self-reported). Near the giants at that size, on a whole
    subject, is not a minor win.`,
  ),
  argue(
    { who: 'kwame', day: 4, hour: 18, minute: 52 },
    { claim: 3, side: 'challenges', fact: 6, source: 'https://arxiv.org/abs/2305.09617' },
    `Google is a leading lab and made Med-PaLM 2: 86.5 % on MedQA, 19 points over Med-PaLM at 67.2 %
    (Singhal et al. 2023). The premise that they never do it is simply off.`,
  ),
  argue(
    { who: 'leila', day: 5, hour: 10, minute: 24 },
    { claim: 1, side: 'challenges', fact: 6, source: 'https://arxiv.org/pdf/2305.09617.pdf' },
    `For the record, the jump within medicine was large: from 67.2 % (Med-PaLM) to 86.5 % (Med-PaLM
    2) on MedQA in one step of tuning for the field, as Singhal et al. report in 2023.`,
  ),
  argue(
    { who: 'mateo', day: 5, hour: 14, minute: 18 },
    { claim: 7, side: 'challenges', fact: 18, source: '10.1038/s41586-023-06747-5' },
    `AlphaGeometry: 25 of 30 olympiad problems, against 10 for the best system before it (Trinh et
    al. 2024). It is not only a language model, but it shows that makers of general models keep
    building special ones.`,
  ),
  argue(
    { who: 'noor', day: 5, hour: 19, minute: 36 },
    { claim: 1, side: 'supports', fact: 9, source: '2411.04118' },
    `A clean test for once: each of seven medical models next to its own general base, 3-shot. The
    specialist is better in 12.1 %, tied in 49.8 % and worse in 38.2 % (2024). Not reliable at all.`,
  ),
  argue(
    { who: 'olga', day: 6, hour: 9, minute: 41 },
    { claim: 5, side: 'supports', fact: 16, source: 'arXiv:2502.06807' },
    `Competitive programming looked like a place for narrow training. Then o3, a general model, won
    gold on IOI 2024 with no hand-made strategies, while the specialised o1-ioi stood at the 49th
    percentile live (OpenAI 2025, reported by its makers).`,
  ),
  argue(
    { who: 'priya', day: 6, hour: 13, minute: 9 },
    { claim: 1, side: 'challenges', fact: 11, source: '10.1038/s41598-025-97131-y' },
    `AstroSage-8B answers 80.9 % of AstroMLab-1, level with GPT-4o at 80.4 % and 8 points over its
    base (de Haan et al. 2025, Sci. Rep. 15:13751). Eight billion parameters, one field, and it
    stands next to a frontier model.`,
  ),
  argue(
    { who: 'quentin', day: 6, hour: 16, minute: 27 },
    { claim: 7, side: 'supports', fact: 16, source: 'https://arxiv.org/abs/2502.06807' },
    `The pattern I expect everywhere: o1-ioi was built for one contest and stood at the 49th
    percentile live, then general o3 took gold on IOI 2024 without hand-made strategies (OpenAI
    2025). Specialist first, general model after.`,
  ),
  argue(
    { who: 'rosa', day: 7, hour: 11, minute: 50 },
    { claim: 6, side: 'challenges', fact: 6, source: 'arXiv:2305.09617' },
    `I work in a clinic. A model at 86.5 % on MedQA, up 19 points from Med-PaLM's 67.2 % (Singhal et
    al. 2023), is one I would listen to on medicine, whatever it scores on riddles.`,
  ),
  argue(
    { who: 'sipho', day: 7, hour: 15, minute: 14 },
    { claim: 8, side: 'challenges', fact: 21, source: 'doi:10.1002/prot.26257' },
    `AlphaFold 2 at CASP14: summed z-score 244.0 against 90.8 for the next group (Jumper et al.
    2021). A specialist far ahead with no size limit in sight. Not a language model, so take it as
    partial evidence.`,
  ),
  argue(
    { who: 'tomasz', day: 7, hour: 20, minute: 8 },
    { claim: 4, side: 'challenges', fact: null, source: null },
    `Plain opinion from daily use: the assistant that writes my code so nicely still gives poor
    advice about contracts. I see skills side by side, not skills that multiply.`,
  ),
];

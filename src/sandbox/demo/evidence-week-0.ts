import { type DemoArgument, inWeek } from './steps.ts';

const { argue } = inWeek(0);

/** What was filed in the first week. */
export const evidenceOfWeek0: readonly DemoArgument[] = [
  argue(
    { who: 'amara', day: 1, hour: 9, minute: 31 },
    { claim: 1, side: 'challenges', fact: 6, source: 'arXiv:2305.09617v1' },
    `Med-PaLM 2, tuned for medicine, scores 86.5 % on MedQA, 19 points more than the first Med-PaLM
    (67.2 %). Those are its authors' own figures (Singhal et al. 2023, first version), but a medical
    model that strong on the medical exam is the very thing the essay says nobody has.`,
  ),
  argue(
    { who: 'bjorn', day: 1, hour: 12, minute: 20 },
    { claim: 1, side: 'challenges', fact: 1, source: 'https://arxiv.org/abs/2107.03374' },
    `Remember Codex? GPT fine-tuned on code solved 28.8 % of HumanEval when plain GPT-3 solved 0 %
    and GPT-J 11.4 % (Chen et al. 2021). Old by now, but it was no contest on its home turf.`,
  ),
  argue(
    { who: 'chiara', day: 1, hour: 18, minute: 5 },
    { claim: 1, side: 'supports', fact: 5, source: '2303.13375' },
    `GPT-4 had no medical training of its own, yet it cleared the USMLE pass mark by more than 20
    points and did better than Med-PaLM, which was made for medicine (Nori et al. 2023).`,
  ),
  argue(
    { who: 'diego', day: 1, hour: 20, minute: 44 },
    { claim: 2, side: 'supports', fact: 4, source: 'https://arxiv.org/pdf/2305.05862' },
    `Finance, 2023: Li et al. tried GPT-4 on the text tasks finance models are built for. It matched
    or beat them on many, and trailed fine-tuned models on entity and relation extraction. That is
    the narrow kind of win the essay talks about.`,
  ),
  argue(
    { who: 'esra', day: 2, hour: 8, minute: 50 },
    { claim: 3, side: 'challenges', fact: 3, source: '10.48550/arXiv.2303.17564' },
    `Somebody did ship one. Bloomberg trained BloombergGPT, 50 billion parameters, on 363 billion
    finance tokens plus 345 billion general ones, and reports that it beats existing models of its
    size on finance tasks by significant margins (Wu et al. 2023; the authors' own claim).`,
  ),
  argue(
    { who: 'farid', day: 2, hour: 13, minute: 15 },
    { claim: 4, side: 'supports', fact: 5, source: 'arxiv.org/abs/2303.13375' },
    `Nobody taught GPT-4 medicine specially, and still it passes the USMLE by over 20 points and
    outscores Med-PaLM (Nori et al. 2023). Ability picked up elsewhere must have carried over.`,
  ),
  argue(
    { who: 'grace', day: 2, hour: 17, minute: 30 },
    { claim: 1, side: 'supports', fact: 7, source: 'https://arxiv.org/abs/2311.16452' },
    `Prompting alone was enough: GPT-4 with Medprompt makes 27 % fewer errors on MedQA than the best
    specialist of the time, passes 90 %, and comes first on all nine MultiMedQA sets (Nori et al.,
    November 2023).`,
  ),
  argue(
    { who: 'hana', day: 2, hour: 21, minute: 10 },
    { claim: 5, side: 'challenges', fact: 2, source: 'arXiv:2211.09085' },
    `Galactica learned from a chosen body of science and got 20.4 % on MATH against 8.8 % for PaLM
    540B, a far larger general model (Taylor et al. 2022). Limited data, more ability.`,
  ),
  argue(
    { who: 'ivan', day: 3, hour: 10, minute: 2 },
    { claim: 6, side: 'supports', fact: 8, source: '2311.16079' },
    `Meditron-70B gains six points over the best public model of its class and still ends up within
    5 % below GPT-4 and 10 % below Med-PaLM 2 (Chen et al. 2023). If the general model knows the
    medicine at least as well and reasons better, why would I trust the specialist?`,
  ),
  argue(
    { who: 'jun', day: 3, hour: 14, minute: 25 },
    { claim: 1, side: 'challenges', fact: 13, source: 'arXiv:2306.11644' },
    `phi-1 has 1.3 billion parameters and was fed curated code data: 50.6 % on HumanEval, 55.5 % on
    MBPP by its authors' count (Gunasekar et al. 2023). Tiny compared with the general models then.`,
  ),
  argue(
    { who: 'kwame', day: 3, hour: 19, minute: 40 },
    { claim: 7, side: 'challenges', fact: 10, source: 'https://arxiv.org/abs/2311.00176v1' },
    `NVIDIA adapted general models to chip design. ChipNeMo is up to 5 times smaller than a
    general model at similar or better quality on its chip-design tasks (Liu et al. 2023, authors'
    figures). A company with such savings does not go back to general models only.`,
  ),
  argue(
    { who: 'leila', day: 3, hour: 22, minute: 3 },
    { claim: 6, side: 'challenges', fact: null, source: null },
    `My eye doctor would lose to a maths student at proofs, and I trust her with my eyes. I don't
    see why it should be different for a model that knows one field well.`,
  ),
  argue(
    { who: 'mateo', day: 4, hour: 9, minute: 15 },
    { claim: 2, side: 'challenges', fact: 10, source: 'arXiv:2311.00176' },
    `Cost is not a minor win in my trade. ChipNeMo does chip-design tasks as well as the general
    model or better at up to 5 times smaller size, says Liu et al. 2023. Five times is no thin
    edge when you pay for the servers.`,
  ),
  argue(
    { who: 'noor', day: 4, hour: 16, minute: 48 },
    { claim: 6, side: 'challenges', fact: 19, source: 'https://arxiv.org/abs/2405.20362' },
    `Magesh et al. 2024 tested legal research products on questions lawyers ask: the specialised
    tools hallucinated on 17 to 33 %, which is less than GPT-4 did. Between the two, the specialist
    is the one I can trust more.`,
  ),
  argue(
    { who: 'olga', day: 4, hour: 20, minute: 30 },
    { claim: 4, side: 'supports', fact: 15, source: 'arxiv.org/abs/2406.11931' },
    `DeepSeek-Coder-V2 took 6 trillion more tokens, drew level with GPT-4 Turbo on code (HumanEval
    90.2) and kept its general ability while doing so (Zhu et al. 2024, their own evaluation). The
    skills do not push each other out.`,
  ),
  argue(
    { who: 'priya', day: 5, hour: 11, minute: 12 },
    { claim: 5, side: 'challenges', fact: 13, source: '2306.11644' },
    `Textbook-quality code data made phi-1: 1.3 billion parameters, HumanEval 50.6 %, MBPP 55.5 %
    (Gunasekar et al. 2023). A small, chosen diet did more than much broader ones.`,
  ),
  argue(
    { who: 'quentin', day: 5, hour: 15, minute: 55 },
    {
      claim: 8,
      side: 'challenges',
      fact: 18,
      source: 'https://doi.org/10.1038/s41586-023-06747-5',
    },
    `No need to wait for a size limit. AlphaGeometry solved 25 of 30 olympiad problems against 10
    for the best system before it (Trinh et al. 2024). It pairs a language model with a symbolic
    engine, so the team of specialists already pays today.`,
  ),
  argue(
    { who: 'rosa', day: 5, hour: 21, minute: 20 },
    { claim: 1, side: 'supports', fact: 8, source: 'https://arxiv.org/abs/2311.16079' },
    `Meditron-70B is a serious effort, six points above the best public model of its class, and yet
    it stays within 5 % below GPT-4 (Chen et al. 2023). Good, but it does not beat the best general
    model at medicine.`,
  ),
  argue(
    { who: 'sipho', day: 6, hour: 12, minute: 41 },
    { claim: 3, side: 'challenges', fact: 1, source: 'doi.org/10.48550/arXiv.2107.03374' },
    `OpenAI itself shipped a domain model when it paid: Codex, 28.8 % on HumanEval against 0 % for
    GPT-3 (Chen et al. 2021). Leading labs do build them, so their silence today proves little.`,
  ),
  argue(
    { who: 'tomasz', day: 7, hour: 10, minute: 35 },
    { claim: 7, side: 'supports', fact: 7, source: 'arXiv:2311.16452' },
    `With Medprompt, GPT-4 took the lead on all nine MultiMedQA sets, with 27 % fewer MedQA errors
    than the best specialist (Nori et al. 2023). Who keeps paying for a second model after that?`,
  ),
];

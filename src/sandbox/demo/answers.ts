import { type DemoStep, inWeek } from './steps.ts';

const first = inWeek(0);
const second = inWeek(1);
const third = inWeek(2);

/** How members answer one another's items, and what became of it. */
export const demoAnswers: readonly DemoStep[] = [
  first.rebut(
    { who: 'quentin', day: 5, hour: 16, minute: 40 },
    { of: 'amara 1-', fact: 7, source: 'https://arxiv.org/abs/2311.16452' },
    `Med-PaLM 2 was ahead for half a year. GPT-4 with Medprompt then made 27 % fewer MedQA errors
    than the best specialist and passed 90 % (Nori et al., November 2023). That is a lead on
    loan, not one that is reliable.`,
  ),
  first.checks({ day: 6, hour: 17, minute: 12 }, 'quentin > amara 1-', 7, [
    'grace',
    'chiara',
    'noor',
    'jun',
  ]),
  second.credit(
    { who: 'diego', day: 2, hour: 12, minute: 58 },
    'amara 1-',
    `I had taken it for granted that no medical model comes anywhere near. 86.5 % on MedQA is not
    nothing, so I no longer agree.`,
  ),
  second.rebut(
    { who: 'noor', day: 3, hour: 11, minute: 25 },
    { of: 'diego 1-', fact: 4, source: 'arXiv:2305.05862' },
    `Models of its size are the wrong yardstick for this claim. Against GPT-4, finance models were
    matched or beaten on many text tasks and kept an edge on entity and relation extraction only
    (Li et al. 2023).`,
  ),
  second.concede({ who: 'diego', day: 3, hour: 19, minute: 14 }, 'diego 1-'),
  second.credit(
    { who: 'ivan', day: 4, hour: 8, minute: 52 },
    'bjorn 3+',
    `The lab that had the contest model in hand went on with the general one. I was unsure what
    their silence means; this made me agree.`,
  ),
  second.rebut(
    { who: 'olga', day: 5, hour: 20, minute: 10 },
    { of: 'priya 5-', fact: 15, source: '2406.11931' },
    `Small and chosen was overtaken by broad and large: DeepSeek-Coder-V2 reached 90.2 on HumanEval,
    against 50.6 for phi-1, after 6 trillion more tokens on top of a general model (Zhu et al. 2024).`,
  ),
  second.rebut(
    { who: 'hana', day: 6, hour: 19, minute: 30 },
    { of: 'chiara 4+', fact: 12, source: 'https://arxiv.org/abs/2409.19750' },
    `Worse than the base is what happens to small models. At 70 billion parameters continual
    pre-training on astronomy did help (Pan et al. 2024), so the field's own data adds something.`,
  ),
  third.dispute(
    { who: 'grace', day: 1, hour: 11, minute: 9 },
    'mateo 2-',
    `The paper says up to 5 times smaller, for similar or better quality on its own tasks. Five is
    the most that it found, not what everybody saves.`,
  ),
  third.answer(
    { who: 'mateo', day: 1, hour: 17, minute: 36 },
    'mateo 2-',
    `Granted, it says up to. At a third of that saving I would still switch.`,
  ),
  third.edit(
    { who: 'bjorn', day: 2, hour: 12, minute: 48 },
    'bjorn 4+',
    'https://arxiv.org/abs/2502.06807',
    `o3 is a general model and takes gold on IOI 2024, against the 49th percentile live for the
    specialised o1-ioi (OpenAI 2025). Reasoning learned broadly beat tricks made for one contest.`,
  ),
  third.rebut(
    { who: 'mateo', day: 3, hour: 18, minute: 22 },
    { of: 'quentin 7+', fact: 10, source: 'https://arxiv.org/abs/2311.00176' },
    `A contest is not an industry. Where people pay for every token, ChipNeMo at up to 5 times
    smaller size does the chip-design tasks as well or better (Liu et al. 2023).`,
  ),
  third.rebut(
    { who: 'chiara', day: 4, hour: 17, minute: 31 },
    { of: 'noor 6-', fact: 19, source: 'arxiv.org/abs/2405.20362' },
    `Less bad than GPT-4 is still 17 to 33 % of questions with made-up answers in tools that are
    sold for law (Magesh et al. 2024). I would call that neither of them is to be trusted.`,
  ),
  third.rebut(
    { who: 'tomasz', day: 4, hour: 12, minute: 8 },
    { of: 'rosa 6-', fact: 7, source: 'arXiv:2311.16452' },
    `The model that reasons better in general went past 90 % on the same MedQA and made 27 % fewer
    errors than the best specialist (Nori et al. 2023). Asked whom to trust, I take that one.`,
  ),
  third.credit(
    { who: 'leila', day: 4, hour: 15, minute: 12 },
    'farid 6+',
    `Worse than its own base in 38.2 % of the comparisons: I had not thought that tuning could cost
    that much. I changed sides on this one.`,
  ),
  third.credit(
    { who: 'amara', day: 2, hour: 9, minute: 26 },
    'grace 1+',
    `Prompting a general model beat the specialist that I had filed myself. After that I could not
    keep my vote.`,
  ),
].flat();

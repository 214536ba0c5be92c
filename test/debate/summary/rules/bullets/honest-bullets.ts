/**
 * Sentences as an honest model writes them about the demo's items, in many styles: the items by
 * their place among those that the demo files, then the sentence.
 */
export const honestBullets: readonly (readonly [readonly number[], string])[] = [
  [
    [1],
    'Med-PaLM 2, a model tuned for medicine, reached 86.5 % on MedQA, 19 points above its predecessor.',
  ],
  [[1], 'By its authors’ figures, Med-PaLM 2 gained 19 points on MedQA over the first Med-PaLM.'],
  [
    [1],
    'On the medical exam MedQA, the medically tuned Med-PaLM 2 scored 86.5 %; the first version had 67.2 %.',
  ],
  [
    [2],
    'Codex, fine-tuned on code, solved 28.8 % of HumanEval, where GPT-3 solved none and GPT-J 11.4 %.',
  ],
  [[2], 'In 2021 a GPT fine-tuned on code solved 28.8 % of HumanEval; plain GPT-3 was at 0 %.'],
  [
    [2],
    'GPT fine-tuned on code solved 28.8 % of HumanEval, where plain GPT-3 solved none, Chen et al. found.',
  ],
  [
    [3],
    'GPT-4, without medical training of its own, passed the USMLE mark by more than 20 points.',
  ],
  [
    [3],
    'A general model did better than Med-PaLM: GPT-4 cleared the USMLE pass mark by over 20 points.',
  ],
  [
    [3],
    'Nori et al. report that GPT-4 beat Med-PaLM on the USMLE although nobody had trained it for medicine.',
  ],
  [
    [4],
    'GPT-4 matched or beat finance models on many text tasks, and trailed on entity and relation extraction.',
  ],
  [
    [4],
    'GPT-4 trailed fine-tuned finance models on entity and relation extraction, a narrow kind of win.',
  ],
  [
    [4],
    'Li et al. tried GPT-4 on finance text tasks: it trailed fine-tuned models on entity and relation extraction.',
  ],
  [
    [5],
    'Bloomberg trained BloombergGPT, with 50 billion parameters, on 363 billion tokens of finance text.',
  ],
  [
    [5],
    'Bloomberg reports that BloombergGPT beats existing models of its size on finance tasks by significant margins.',
  ],
  [[5], 'BloombergGPT was trained on 363 billion finance tokens and 345 billion general ones.'],
  [[6], 'Nobody taught GPT-4 medicine specially, and it passes the USMLE by over 20 points.'],
  [
    [6],
    'GPT-4 outscores Med-PaLM on the USMLE; ability picked up elsewhere must have carried over.',
  ],
  [[6], 'Nobody taught GPT-4 medicine in particular, yet it outscores Med-PaLM.'],
  [
    [7],
    'With prompting alone, GPT-4 made 27 % fewer errors on MedQA than the best specialist of the time.',
  ],
  [[7], 'Medprompt put GPT-4 first on all nine MultiMedQA sets, and past 90 % on MedQA.'],
  [
    [7],
    'A prompting method, Medprompt, was enough for GPT-4 to lead all nine MultiMedQA sets in November 2023.',
  ],
  [
    [8],
    'Galactica, trained on a chosen body of science, scored 20.4 % on MATH; the much larger PaLM 540B had 8.8 %.',
  ],
  [
    [8],
    'Limited data gave Galactica more mathematical ability than PaLM 540B: 20.4 % against 8.8 % on MATH.',
  ],
  [[8], 'On MATH, Galactica more than held its own against PaLM 540B, 20.4 % to 8.8 %.'],
  [
    [9],
    'Meditron-70B gains six points over the best public model of its class but stays below GPT-4.',
  ],
  [[9], 'Meditron-70B ends up within 5 % below GPT-4 and 10 % below Med-PaLM 2.'],
  [
    [9],
    'Meditron-70B still ends up within 5 % below GPT-4; the member asks why one would trust the specialist.',
  ],
  [
    [10],
    'phi-1 reached 50.6 % on HumanEval and 55.5 % on MBPP with 1.3 billion parameters and curated code data.',
  ],
  [[10], 'A tiny model fed curated code, phi-1, scored 50.6 % on HumanEval by its authors’ count.'],
  [[10], 'phi-1 has 1.3 billion parameters and scored 55.5 % on MBPP, by its authors’ count.'],
  [
    [11],
    'NVIDIA’s ChipNeMo is up to 5 times smaller than a general model at similar or better quality on chip design.',
  ],
  [
    [11],
    'A company with savings such as ChipNeMo’s does not go back to general models only, the author argues.',
  ],
  [
    [11],
    'ChipNeMo is up to 5 times smaller than a general model at similar or better quality, by its authors’ figures.',
  ],
  [
    [12],
    'An eye doctor would lose to a maths student at proofs, and the author trusts her with the eyes.',
  ],
  [[12], 'The author trusts an eye doctor who would lose to a maths student at proofs.'],
  [[12], 'The author would trust an eye doctor who loses to a maths student at proofs.'],
  [
    [13],
    'For chip-design work, ChipNeMo does the same tasks at up to 5 times smaller size, which matters to whoever pays.',
  ],
  [
    [13],
    'Five times smaller for the same chip-design tasks is no thin edge, says a member who pays for servers.',
  ],
  [
    [13],
    'ChipNeMo does chip-design tasks as well as the general model or better at up to 5 times smaller size.',
  ],
  [
    [14],
    'Specialised legal research tools hallucinated on 17 to 33 % of lawyers’ questions, less often than GPT-4.',
  ],
  [[14], 'Magesh et al. found fewer hallucinations in legal research products than in GPT-4.'],
  [
    [14],
    'On questions that lawyers ask, the specialised products made things up less often than GPT-4 did.',
  ],
  [
    [15],
    'DeepSeek-Coder-V2 took in 6 trillion more tokens, drew level with GPT-4 Turbo on code and kept its general ability.',
  ],
  [
    [15],
    'Code skill did not crowd out the rest: DeepSeek-Coder-V2 reached 90.2 on HumanEval and kept its general ability.',
  ],
  [
    [15],
    'By its makers’ evaluation, DeepSeek-Coder-V2 drew level with GPT-4 Turbo on code and kept its general ability.',
  ],
  [[16], 'A small, chosen diet of textbook-quality code took phi-1 to 50.6 % on HumanEval.'],
  [
    [16],
    'phi-1 learned from textbook-quality code and reached 55.5 % on MBPP with 1.3 billion parameters.',
  ],
  [[16], 'Textbook-quality code data made phi-1, which scored 50.6 % on HumanEval.'],
  [[17], 'AlphaGeometry solved 25 of 30 olympiad problems; the best system before it solved 10.'],
  [
    [17],
    'A language model paired with a symbolic engine, AlphaGeometry, already solves 25 of 30 olympiad problems.',
  ],
  [
    [17],
    'Teams of specialists exist today: AlphaGeometry joins a language model and a symbolic engine.',
  ],
  [
    [18],
    'Meditron-70B is six points above the best public model of its class, yet within 5 % below GPT-4.',
  ],
  [[18], 'Meditron-70B is a serious effort and yet stays within 5 % below GPT-4.'],
  [[18], 'Chen et al. place Meditron-70B just below GPT-4 at medicine.'],
  [
    [19],
    'OpenAI shipped a domain model when it paid: Codex, at 28.8 % on HumanEval against 0 % for GPT-3.',
  ],
  [[19], 'OpenAI itself shipped a domain model when it paid: Codex, with 28.8 % on HumanEval.'],
  [
    [19],
    'OpenAI itself once shipped Codex, so a lab’s silence today tells little, the author argues.',
  ],
  [
    [20],
    'With Medprompt, GPT-4 led on all nine MultiMedQA sets, 27 % fewer MedQA errors than the best specialist.',
  ],
  [
    [20],
    'GPT-4 took the lead on all nine MultiMedQA sets; who keeps paying for a second model, the author asks.',
  ],
  [[20], 'With Medprompt, GPT-4 made 27 % fewer MedQA errors than the best specialist.'],
  [[21], 'A second phase of pre-training in the domain brought gains in 4 domains and on 8 tasks.'],
  [
    [21],
    'Gururangan et al. 2020 found gains in 4 domains and on 8 tasks from a second phase of pre-training.',
  ],
  [
    [21],
    'An older study saw gains on 8 tasks in 4 domains when general models trained on in the field.',
  ],
  [
    [22],
    'OpenAI’s general o3 won gold on IOI 2024, while the specialised o1-ioi had stood at the 49th percentile live.',
  ],
  [
    [22],
    'OpenAI’s general o3 wins gold on IOI 2024 without hand-made strategies, by its own report.',
  ],
  [
    [22],
    'The specialised o1-ioi came to the 49th percentile; the general o3 later took gold on IOI 2024.',
  ],
  [
    [23],
    'Seven medical models beat their general bases in 12.1 % of 3-shot cases and lost in 38.2 %.',
  ],
  [
    [23],
    'Extra medicine added little: seven tuned models tied with their bases in 49.8 % of cases.',
  ],
  [
    [23],
    'Compared with the bases they came from, medical models were better in 12.1 % and worse in 38.2 % of cases.',
  ],
  [
    [24],
    'BloombergGPT beats existing models of its size on finance tasks by significant margins, its authors report.',
  ],
  [
    [24],
    'By its authors’ account BloombergGPT leads models of its own size in finance, which is not the best there is.',
  ],
  [
    [24],
    'By its authors’ account BloombergGPT, with 50 billion parameters, beats existing models of its size on finance tasks.',
  ],
  [
    [25],
    'DeepSeek-Coder-V2 reached GPT-4 Turbo’s level on code by adding 6 trillion tokens to a general model.',
  ],
  [
    [25],
    'Breadth came first: DeepSeek-Coder-V2 was a general model before 6 trillion tokens brought it to 90.2 on HumanEval.',
  ],
  [
    [25],
    'Limited code data was not the recipe, says the author: DeepSeek-Coder-V2 grew out of a general model.',
  ],
  [[26], 'Bloomberg paid for a 50-billion-parameter model with 363 billion finance tokens in it.'],
  [[26], 'Firms with data such as Bloomberg’s will keep building their own, the author expects.'],
  [[26], 'By its own report BloombergGPT beats models of the same size on finance tasks.'],
  [
    [27],
    'Seven medical models did worse than their general bases in 38.2 % of comparisons, better in only 12.1 %.',
  ],
  [
    [27],
    'On average over seven medical models, tuning made things worse in 38.2 % of 3-shot comparisons.',
  ],
  [
    [27],
    'A medical model that is worse than its own base in 38.2 % of cases is hard to trust, the author writes.',
  ],
  [
    [28],
    'Months later GPT-4 with Medprompt made 27 % fewer MedQA errors than the best specialist.',
  ],
  [[28], 'The edge was thin: soon GPT-4 with Medprompt led on all nine MultiMedQA sets.'],
  [[28], 'Months later GPT-4 with Medprompt led on all nine MultiMedQA sets.'],
  [[29], 'Galactica scored 68.2 % on LaTeX equations against 49.0 % for GPT-3.'],
  [
    [29],
    'On two tests of science Galactica beat general models of its day, with 20.4 % on MATH against 8.8 % for PaLM 540B.',
  ],
  [
    [29],
    'In its home field, science, Galactica was ahead of GPT-3 on LaTeX equations and of PaLM 540B on MATH.',
  ],
  [[30], 'Microsoft, a leading lab, released phi-1 for code alone, with 50.6 % on HumanEval.'],
  [[30], 'phi-1 is a code model from Microsoft with 1.3 billion parameters: shipped, not shelved.'],
  [[30], 'A leading lab put out a model for code alone: phi-1, at 55.5 % on MBPP.'],
  [[31], 'Tuning can mean forgetting: AstroLLaMA on LLaMA-2-7B fell below its own base.'],
  [
    [31],
    'At 70 billion parameters training on astronomy helped, at 7 billion it hurt; it depends on size.',
  ],
  [
    [31],
    'Pan et al. found that continual pre-training on astronomy helps at 70 billion parameters.',
  ],
  [
    [32],
    'DeepSeekMath, with 7 billion parameters, scored 51.7 % on MATH, near GPT-4 and Gemini Ultra.',
  ],
  [[32], 'With 64-sample voting the 7-billion-parameter DeepSeekMath reached 60.9 % on MATH.'],
  [[32], 'DeepSeekMath, with 51.7 % on MATH, comes near the giants on a whole subject.'],
  [
    [33],
    'Google, a leading lab, made Med-PaLM 2 and reports 86.5 % on MedQA, 19 points over Med-PaLM.',
  ],
  [[33], 'Google is a leading lab and made Med-PaLM 2, with 86.5 % on MedQA.'],
  [[33], 'Google’s medical model Med-PaLM 2 went from 67.2 % to 86.5 % on MedQA.'],
  [
    [34],
    'Within medicine the jump was large: from 67.2 % to 86.5 % on MedQA in one step of tuning.',
  ],
  [
    [34],
    'Tuning for the field took Med-PaLM from 67.2 % to 86.5 % on MedQA, Singhal et al. report.',
  ],
  [[34], 'One step of tuning raised the MedQA score from 67.2 % to 86.5 %.'],
  [
    [35],
    'Makers of general models keep building special ones, such as AlphaGeometry with 25 of 30 olympiad problems.',
  ],
  [[35], 'AlphaGeometry solved 25 of 30 problems where the best before it solved 10.'],
  [
    [35],
    'AlphaGeometry is not only a language model, but it is a special system built by a maker of general ones.',
  ],
  [
    [36],
    'Next to their own general bases, seven medical models were better in 12.1 % and worse in 38.2 % of cases.',
  ],
  [
    [36],
    'In a clean 3-shot test, medical specialists tied with their general bases in 49.8 % of cases.',
  ],
  [
    [36],
    'Each of seven medical models next to its own general base: better in 12.1 %, worse in 38.2 %.',
  ],
  [[37], 'The general o3 won gold on IOI 2024 with no hand-made strategies.'],
  [
    [37],
    'In competitive programming, the specialised o1-ioi stood at the 49th percentile before the general o3 won gold.',
  ],
  [
    [37],
    'Programming contests looked like a place for narrow training until o3 won gold on IOI 2024.',
  ],
  [[38], 'AstroSage-8B answers 80.9 % of AstroMLab-1, level with GPT-4o at 80.4 %.'],
  [
    [38],
    'With eight billion parameters and one field, AstroSage-8B stands next to GPT-4o on AstroMLab-1.',
  ],
  [[38], 'An astronomy model gained 8 points over its base and drew level with GPT-4o.'],
  [
    [39],
    'The specialised o1-ioi was built for one contest and stood at the 49th percentile live, the author notes.',
  ],
  [
    [39],
    'The pattern that the author expects: o1-ioi was built for one contest, then general o3 took gold.',
  ],
  [
    [39],
    'General o3 took gold on IOI 2024 without hand-made strategies, as the author expects everywhere.',
  ],
  [
    [40],
    'A clinician would listen to a model that scores 86.5 % on MedQA, whatever it does on riddles.',
  ],
  [[40], 'Somebody who works in a clinic would listen to a model at 86.5 % on MedQA.'],
  [
    [40],
    'A model at 86.5 % on MedQA, up 19 points from Med-PaLM, is one that the author would listen to on medicine.',
  ],
  [[41], 'AlphaFold 2 reached a summed z-score of 244.0 at CASP14; the next group had 90.8.'],
  [
    [41],
    'A specialist far ahead at CASP14 needed no size limit first, though AlphaFold 2 is no language model.',
  ],
  [[41], 'At CASP14 AlphaFold 2 was far ahead of the next group, 244.0 to 90.8.'],
  [
    [42],
    'From daily use: an assistant that writes code nicely still gives poor advice about contracts.',
  ],
  [[42], 'One member sees skills side by side, not skills that multiply.'],
  [
    [42],
    'The assistant that writes a member’s code nicely still gives poor advice about contracts.',
  ],
  [
    [43],
    'The general o3 wins gold on IOI 2024, and o1-ioi, tuned for that contest, stood at the 49th percentile.',
  ],
  [[43], 'It changed one member’s mind that o3 wins gold without hand-made strategies.'],
  [[43], 'By its maker’s own paper, o3 beats the tuned o1-ioi on IOI 2024.'],
  [[44], 'Broad reasoning beat tricks made for one contest: o3 takes gold on IOI 2024.'],
  [
    [44],
    'o3, a general model, takes gold where the specialised o1-ioi stood at the 49th percentile.',
  ],
  [[44], 'Reasoning learned broadly was enough for gold on IOI 2024.'],
  [
    [45],
    'A hospital that asked in 2023 had its answer: GPT-4, without medical training, ahead of Med-PaLM.',
  ],
  [
    [45],
    'GPT-4 was more than 20 points over the USMLE pass mark, and buyers follow that, the author argues.',
  ],
  [[45], 'Buyers follow the scores, and in 2023 those were better for GPT-4 than for Med-PaLM.'],
  [
    [46],
    'AstroSage-8B is cheap enough to run in a department and scores 80.9 % against 80.4 % for GPT-4o.',
  ],
  [[46], 'Astronomers run their own AstroSage-8B, which is 8 points over its base.'],
  [
    [46],
    'AstroSage-8B scores 80.9 % on AstroMLab-1 and is cheap enough to run in a department, so both kinds stay.',
  ],
  [
    [47],
    'DeepMind went from AlphaProof with AlphaGeometry 2 at 28 of 42 points to a general model at 35 of 42.',
  ],
  [[47], 'Within a year DeepMind moved from special systems to a general model at the IMO.'],
  [
    [47],
    'In 2025 a general model in plain language scored 35 of 42 at the IMO; the special line had 28.',
  ],
  [[48], 'DeepSeekMath-7B, at 51.7 % on MATH, is near GPT-4 and Gemini Ultra, not above.'],
  [
    [48],
    'A member who leans to the essay adds DeepSeekMath-7B: 51.7 % on MATH, near GPT-4 by its authors’ numbers.',
  ],
  [[48], 'DeepSeekMath-7B is near GPT-4 and Gemini Ultra on MATH by its authors’ numbers.'],
  [[49], 'AstroSage-8B gets 80.9 % on AstroMLab-1 compared with 80.4 % for GPT-4o.'],
  [
    [49],
    'The edge over GPT-4o is thin, but with 8 billion parameters the saving is not, says a member of AstroSage-8B.',
  ],
  [[49], 'Against their own side, a member notes that AstroSage-8B gets 80.9 % on AstroMLab-1.'],
  [[50], 'Training on public code took HumanEval from 0 % for GPT-3 to 28.8 % for Codex.'],
  [[50], 'A limited set of data, public code, was what lifted Codex to 28.8 % on HumanEval.'],
  [
    [50],
    'Training on public code took HumanEval to 28.8 % for Codex, with GPT-J at 11.4 % in between.',
  ],
  [[51], 'AstroLLaMA, tuned on astronomy, scores below its base LLaMA-2-7B.'],
  [[51], 'A first try in astronomy backfired: AstroLLaMA scores below its base LLaMA-2-7B.'],
  [
    [51],
    'Pan et al. report that AstroLLaMA is worse than its base, while a 70B model gains from continual pre-training.',
  ],
  [
    [52],
    'NVIDIA built ChipNeMo for itself, at similar or better quality and up to 5 times smaller size.',
  ],
  [[52], 'Labs do make domain models without putting them in a shop: NVIDIA has ChipNeMo.'],
  [
    [52],
    'ChipNeMo has similar or better quality on chip-design tasks at up to 5 times smaller size.',
  ],
  [[53], 'DeepSeekMath-7B comes near GPT-4 on MATH after training centred on mathematics.'],
  [
    [53],
    'A limited field and a small model gave big-model reasoning: DeepSeekMath-7B, 51.7 % on MATH.',
  ],
  [[53], 'With 64-sample voting DeepSeekMath-7B reaches 60.9 %, near Gemini Ultra.'],
  [[54], 'AlphaFold 2 at CASP14 had a summed z-score of 244.0 against 90.8 for the next group.'],
  [
    [54],
    'A win that matters: AlphaFold 2 had a summed z-score of 244.0 at CASP14, though it is no language model.',
  ],
  [[54], 'The next group at CASP14 had 90.8 where AlphaFold 2 had 244.0.'],
  [
    [55],
    'Specialised legal tools hallucinated on 17 to 33 % of questions, more than one would accept from a lawyer.',
  ],
  [
    [55],
    'Hallucinations on 17 to 33 % of questions, even if less than GPT-4, are far more than a lawyer may have, the author says.',
  ],
  [
    [55],
    'A member who argued the opposite finds hallucinations on 17 to 33 % of questions far more than acceptable from a lawyer.',
  ],
  [[56], 'AlphaGeometry solved 25 of 30 geometry problems of the olympiad, the best before it 10.'],
  [
    [56],
    'Half of AlphaGeometry is a symbolic engine, but it is a specialist ahead in its own domain.',
  ],
  [[56], 'In olympiad geometry a specialist leads: AlphaGeometry with 25 of 30.'],
  [
    [57],
    'At IMO 2025 a general model scored 35 of 42, the specialised AlphaProof with AlphaGeometry 2 had 28 the year before.',
  ],
  [[57], 'A general model working in plain language scored 35 of 42 at IMO 2025.'],
  [
    [57],
    'The industry is moving that way, a member reads from the IMO: 35 of 42 for a general model, 28 for the special one.',
  ],
  [
    [58],
    'In-domain pre-training improved general models in 4 domains and on 8 tasks in a study of 2020.',
  ],
  [[58], 'An older but careful study saw gains from a second phase of pre-training in the domain.'],
  [
    [58],
    'A second phase of in-domain pre-training improved general models on 8 tasks, Gururangan et al. 2020 found.',
  ],
  [
    [59],
    'BloombergGPT leads models of the same size across finance tasks, a field and not a sub-task.',
  ],
  [[59], 'BloombergGPT has more than half of its tokens, 363 of 708 billion, from finance.'],
  [[59], 'Its authors report significant margins for BloombergGPT across finance tasks.'],
  [
    [60],
    'DeepSeek leads in open models and put out DeepSeekMath-7B for mathematics, near GPT-4 by its own count.',
  ],
  [
    [60],
    'DeepSeekMath-7B, put out for mathematics, has 51.7 % on MATH and 60.9 % with 64-sample voting.',
  ],
  [
    [60],
    'DeepSeekMath-7B comes from a lab known for open models, and is near GPT-4 by its own count.',
  ],
  [[61], 'Google took the trouble to make Med-PaLM 2, which went from 67.2 % to 86.5 % on MedQA.'],
  [
    [61],
    'Where mistakes cost lives someone will keep tuning, says a member who expects general models to win.',
  ],
  [
    [61],
    'Google took the trouble to make Med-PaLM 2, at 86.5 % on MedQA against 67.2 % for Med-PaLM.',
  ],
  [
    [62],
    'Meditron-70B’s win is six points over the best public model of its class; against GPT-4 it is up to 5 % behind.',
  ],
  [[62], 'Against GPT-4 Meditron-70B is up to 5 % behind, and against Med-PaLM 2 up to 10 %.'],
  [
    [62],
    'Six points over the best public model of its class, but behind GPT-4: Meditron-70B’s win is a small one.',
  ],
  [
    [63],
    'A member pictures ten small experts passing work around if the big ones ever stop growing.',
  ],
  [
    [63],
    'Offices work like that, says one member: nobody knows everything and work is passed around.',
  ],
  [
    [63],
    'A member can picture small experts passing work around if the big ones ever stop growing.',
  ],
  [
    [64],
    'At 70 billion parameters continual pre-training does help the astronomy model over its base.',
  ],
  [
    [64],
    'It is only AstroLLaMA on LLaMA-2-7B that falls behind its base, says the same astronomy paper.',
  ],
  [[64], 'The same astronomy paper has a specialist ahead of its base at 70 billion parameters.'],
  [[1, 34], 'Med-PaLM 2 rose from 67.2 % to 86.5 % on MedQA, a jump of 19 points within medicine.'],
  [
    [3, 7],
    'Without medical training GPT-4 passed the USMLE, and with Medprompt it led all nine MultiMedQA sets.',
  ],
  [[2, 29], 'Codex solved 28.8 % of HumanEval; Galactica had 68.2 % on LaTeX equations.'],
  [
    [13, 49],
    'ChipNeMo does chip-design tasks at up to 5 times smaller size; AstroSage-8B gets 80.9 % on AstroMLab-1.',
  ],
  [
    [22, 47],
    'OpenAI’s general o3 wins gold on IOI 2024, and a general model of DeepMind’s had 35 of 42 points.',
  ],
  [
    [9, 27],
    'Meditron-70B ends up within 5 % below GPT-4, and a medical model is worse than its general base in 38.2 % of comparisons.',
  ],
  [[19, 30], 'OpenAI shipped Codex and Microsoft phi-1, both for code.'],
  [[39, 57], 'General o3 took gold on IOI 2024, and at IMO 2025 a general model scored 35 of 42.'],
];

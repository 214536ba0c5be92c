/**
 * What members of the demo say that a source says when they check it, by the number of the fact
 * that it documents: three who check one item do not find the same passage.
 */
export const demoQuotes: Readonly<Record<number, readonly [string, string]>> = {
  2: [
    'On mathematical questions the model is ahead of PaLM with 540 billion parameters by more than eleven points.',
    'Its training data are papers, reference works and encyclopedias rather than the web at large.',
  ],
  3: [
    'The mixed corpus keeps results on general benchmarks while those on financial ones improve.',
    'Half of the training text is drawn from one company’s archive of financial documents.',
  ],
  5: [
    'Without prompts crafted for the exam, the general model is above the threshold of licensing in every step.',
    'Its answers are also better calibrated than those of the model before it.',
  ],
  6: [
    'On multiple choice questions of the licensing kind we report 86.5 %, a gain of over nineteen points.',
    'Physicians preferred its long answers on eight of nine axes that matter in a clinic.',
  ],
  7: [
    'Prompting strategies alone steer the generalist past models tuned for the task, with far fewer calls.',
    'The same way of prompting also carries over to exams in electrical engineering, law and nursing.',
  ],
  8: [
    'Continued training on guidelines and abstracts lifts the 70B model over open ones of similar size.',
    'The largest closed models remain in front of it by a margin of 5 % to 10 %.',
  ],
  9: [
    'Of the comparisons after choosing prompts for each model, only 12.1 % favour the medical one.',
    'Nearly half of all pairs end as ties once uncertainty is taken into account.',
  ],
  10: [
    'Domain-adaptive pretraining and retrieval let a model of 13B reach what one of 70B does on design tasks.',
    'Engineers rated the assistant that was adapted above the base model it came from.',
  ],
  11: [
    'An assistant of eight billion parameters reaches the score of a flagship at a fraction of its price.',
    'Continued pretraining on the astronomical literature adds eight points to the base model.',
  ],
  13: [
    'A data set of textbook quality makes up for much of what larger models gain by size.',
    'Training took four days on eight accelerators, over seven billion tokens.',
  ],
  14: [
    'A corpus of 120 billion tokens selected from the public web is what carries the result.',
    'No external tools and no voting are used for the figure of 51.7 %.',
  ],
  15: [
    'Further pretraining of the intermediate checkpoint strengthens coding and leaves language tasks comparable.',
    'The model now covers 338 programming languages in place of 86.',
  ],
  16: [
    'Scaling general reinforcement learning does better than strategies written by hand for the test.',
    'With relaxed limits on submissions the tuned system would have won a medal as well.',
  ],
  18: [
    'Proofs are found by a neural model that proposes constructions and an engine that deduces from them.',
    'Its training examples are synthesised, none of them comes from human demonstrations.',
  ],
  19: [
    'Claims of the vendors that their products avoid hallucinations are overstated, we find.',
    'One answer in six or more holds a false statement or cites what does not support it.',
  ],
  21: [
    'The predicted structures are of near experimental accuracy for most of the targets assessed.',
    'No other group came close in the summed scores over all domains.',
  ],
};

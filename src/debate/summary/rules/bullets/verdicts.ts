/** The debate's claims and sides, as a sentence may name them. */
const PARTY =
  "(?:(?:the )?essay(?:['’]s)?(?: (?:author|side|case|camp|view|claim|thesis|argument|point|position))?|(?:anti)?thesis|hypothesis|(?:the|this|that|its|each|every|any|first|central|main) (?:claim|premise|statement|forecast|prediction)s?|claim \\d+|(?:the )?(?:challengers?|sceptics|skeptics|critics|proponents|defenders|supporters|opponents)(?:['’])?(?: (?:case|side|camp|view|position|evidence|items|argument))?|(?:this|that|the|one|either|neither|our|their|other|opposing|first|second|essay|supporting|challenging) side|both sides|case (?:for|against) the essay|(?:those|people|members) (?:for|against) the essay)";
const BE =
  "(?:(?:can(?:not|['’]t)?|must|may|might|could|should|would) be|is|are|was|were|be|been|being|stands?|seems?|looks?|appears?|remains?|now|has|have|had|gets?|got|comes out|turns? out|proves?)";
const STATE =
  '(?:(?:dis)?proven|(?:dis)?proved|refuted|rebutted|supported|confirmed|vindicated|invalidated|debunked|validated|settled|established|verified|falsified|contradicted|overturned|defeated|beaten|dead|right|wrong|correct|incorrect|true|false|untenable|sound|mistaken|winning|ahead|leading|behind|losing|victorious|stronger|weaker|strongest|convincing|unbeatable|over|doomed|finished|unfounded|justified|upheld|in the lead|in front|on top|out of date|(?:the )?(?:clear )?winners?|on the (?:losing|winning|right|wrong) side|in trouble|indefensible|hard to defend|on (?:firm|shaky) ground|unassailable|in doubt)';
const WIN =
  "(?:cannot be (?:defended|saved|denied)|c[ao]mes? true|wins?|won|loses?|lost|leads?|led|prevails?|prevailed|triumphs?|triumphed|dominates?|tak(?:es?|ing) the lead|ha(?:s|ve) (?:now )?the upper hand|carr(?:y|ies) the day|comes? out on top|gain(?:s|ed)? the most|loses? ground|g[eo]ts? it (?:right|wrong)|ha(?:s|ve|d) it (?:right|wrong)|holds?(?: up| true| firm)?|held up|fails?|failed|collapses?|collapsed|falls(?: apart)?|fell|survives?|crumbles?|stands?(?: up| firm)?|cannot stand|is over|no longer holds?|does(?: not|n['’]t) hold|do(?: not|n['’]t) hold)";
const ADVERB =
  '(?: (?:\\p{L}+ly|now|still|not|no longer|once again|again|thus|therefore|finally|all but|far|well|so|very|more|most|better|clearly|been|already|to be|as|the|a))';
const LINE = '[^.;!?]';

const PATTERNS = [
  `${PARTY}(?: (?:clearly|now|still|again|thus|finally|already|all but))* ${BE}${ADVERB}{0,4} ${STATE}`,
  `${PARTY}(?: (?:clearly|now|still|again|thus|finally|already|simply|has|have|had|will|\\p{L}+ly)){0,3} ${WIN}(?=[ .,;:!]|$)(?! (?:that|for|against|its|to)\\b)`,
  `(?:prov(?:es?|ed|en|ing)|disprov(?:es?|ed|en|ing)|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?|confirm(?:s|ed|ing)?|vindicat(?:es?|ed|ing)|invalidat(?:es?|ed|ing)|debunk(?:s|ed|ing)?|demolish(?:es|ed|ing)?|destroy(?:s|ed|ing)?|settl(?:es?|ed|ing)|establish(?:es|ed|ing)?|verif(?:y|ies|ied)|falsif(?:y|ies|ied)|overturn(?:s|ed)?|defeat(?:s|ed)?|validat(?:es?|ed|ing)|upholds?|clinch(?:es|ed)?|seals?|ends?|decides?|sinks?|kills?|buries)${ADVERB}{0,2} ${PARTY}`,
  '(?:prov(?:es?|ed|en|ing)|shows?|shown|showed|demonstrat(?:es?|ed)|confirms?|confirmed|establish(?:es|ed)|means)(?: (?:once and for all|beyond (?:any )?doubt|conclusively|clearly|again|definitively))* that(?: \\p{L}+){0,3} (?:essay|thesis|claim|challengers?|premise|sceptics|critics)(?!\\p{L})',
  `(?:prov(?:es?|ed|en|ing)|shows?|shown|showed)(?: ${PARTY}| it| this| that| them| \\p{L}+)?(?: to be)? (?:right|wrong|true|false|correct|incorrect|mistaken|otherwise)(?!\\p{L})`,
  '(?:settles?|settled|ends?|closes?|closed|decides?|decided|wins?|won|clinch(?:es|ed)?) (?:the|this) (?:debate|question|matter|argument|case|issue|dispute|week)(?!\\p{L})',
  `(?:evidence|balance|scales?|verdict|debate|tally|week|day|weight)(?!\\p{L})${LINE}{0,50}(?:favou?r\\p{L}*|tip(?:s|ped)?|tilt\\p{L}*|lean(?:s|ed)?|go(?:es)?|went|sw[iu]ng\\p{L}*|shift(?:s|ed)?|settled?|decided|over|closed|belongs?|point(?:s|ed)?)(?!\\p{L})${LINE}{0,30}(?:essay|challengers?|thesis|sides?|sceptics|critics|claim)(?!\\p{L})`,
  `(?:favou?r(?:s|ed|ing)?|hands? (?:the )?(?:win|victory|lead|point) to|victory (?:for|of|to)|winning for|defeat for|a win for|win for|blow to|lead for|point for|triumph for) ${PARTY}`,
  '(?:conclusive(?:ly)?|beyond (?:any |all |a |reasonable )*doubt|undeniabl[ye]|irrefutabl[ye]|indisputabl[ye]|incontrovertibl[ye]|once and for all|case closed|no longer in doubt|there is no doubt|without (?:a |any )?doubt|definitive (?:proof|evidence)|final proof|clear proof|proof (?:that|of the (?:essay|thesis|claim)|against the (?:essay|thesis|claim))|nail in the coffin|game over|checkmate)',
  '(?:is|are|was|were|been|being|stands?|now)(?: \\p{L}+ly| now| thereby)? (?:disproven|disproved|refuted|debunked|proven(?! (?:in|by) (?:lean|the machine)))(?!\\p{L})',
  `(?:stronger|better|more convincing|heavier|weightier)(?: \\p{L}+){0,4} (?:for|against|on) (?:the )?(?:essay|challengers?)`,
  `(?:mak(?:es?|ing)|render(?:s|ing)?|leav(?:es?|ing)|keep(?:s|ing)?) ${PARTY}(?: \\p{L}+ly)? ${STATE}`,
  `${PARTY}\\s*[:—–-]\\s*${STATE}`,
  '(?:prov(?:es?|ed|ing)|disprov(?:es?|ed|ing)|refut(?:es?|ed|ing)|debunk(?:s|ed|ing)?) (?:it|them|this|the point|the case)(?!\\p{L})',
  `evidence (?:is|now is|is now)(?: \\p{L}+ly)? (?:for|against|with|on the side of) ${PARTY}`,
  '(?:the )?verdict(?: is|:| goes| now| stands)',
  `(?:debate|question|dispute) (?:is|was|has been|stands) (?:now )?(?:settled|over|decided|closed|won|lost)`,
  '(?:essay|these|tesis|ensayo|essai|these|эссе|тезис\\p{L}*|论文|论点|主张|behauptung|afirmacion|affirmation|утверждени\\p{L}*)[^.!?。]{0,40}(?:bewiesen|widerlegt|bestatigt|demostrad[oa]|refutad[oa]|probad[oa]|confirmad[oa]|prouvee?s?|refutee?s?|confirmee?s?|доказан\\p{L}*|опровергнут\\p{L}*|подтвержд[её]н\\p{L}*|证明|证实|驳倒|推翻|成立|正确|错误)',
  '(?:beweist|widerlegt|bestatigt|demuestra|refuta|confirma|prouve|refute|confirme|доказывает|опровергает|подтверждает|证明|驳倒|推翻)[^.!?。]{0,40}(?:essay|these|tesis|ensayo|essai|эссе|тезис|论文|论点|主张|behauptung|afirmacion|affirmation|утверждени)',
].map((source) => new RegExp(`(?<!\\p{L})(?:${source})`, 'iu'));
// "tests whether the claim holds" says nothing about whether it does.
const OPEN = new RegExp(`(?<!\\p{L})(?:whether|if|unless|until|how far) ${PARTY}[^,.;!?]*`, 'giu');

/**
 * Whether a sentence says of a claim, a side or the debate that it is proven, refuted, supported,
 * winning or the like: only code gives verdicts. Systems that beat each other, proofs of theorems
 * and plain phrases such as "supports the claim" are not verdicts.
 */
export function hasVerdict(text: string): boolean {
  const plain = text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(OPEN, ' ');
  return PATTERNS.some((pattern) => pattern.test(plain));
}

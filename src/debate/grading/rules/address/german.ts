import type { AddressWords } from './address-words.ts';

const grades =
  '(?:bewerte[tn]?|benote[tn]?|beurteil(?:t|en)|einstuf(?:t|en)|pruf(?:t|en)|bewertest|benotest|beurteilst|prufst)';
const own =
  'dies(?:en|es|e)? (?:beitrag|text|eintrag|beleg|gegenbeispiel|argument)|dies(?:es)?|das hier';

export const german: AddressWords = {
  toward:
    '(?:(?:kurze[r]? |wichtige[r]? )?(?:hinweis|notiz|nachricht|anweisung|mitteilung|botschaft|bitte|info(?:rmation)?)(?:en)? (?:an|fur)|liebe[rs]?|hallo|hey|achtung|zu handen(?: von)?|@)',
  preposition: 'an|fur',
  these: 'dies\\p{L}*|hier|folgende\\p{L}*|obige\\p{L}*|das',
  reader: `(?:die |das |den |der |alle |jede[nrs]? )?(?:ki-?|automatische[nrs]? )?(?:prufer(?:in)?|bewerter(?:in)?|gutachter(?:in)?|beurteiler|juror(?:en)?|(?:bewertungs|pruf|benotungs|beurteilungs|gutachter)-?(?:system|modell|ki|programm|agent|assistent|bot)e?s?|bewertende[ns]? \\p{L}+|wer (?:dies|das hier)(?: \\p{L}+)? ${grades}|(?:modell|ki|system|person|assistent),? (?:das|die|der) (?:\\p{L}+ ){0,2}${grades})`,
  whoReads: `,? (?:das|die|der) (?:\\p{L}+ ){0,3}(?:liest|lesen|sieht|${grades})`,
  you: 'du|dein\\p{L}*|sie|ihr|bitte',
  whoever: `wer (?:auch immer )?(?:${own}|hier) (?:\\p{L}+ )?(?:${grades}|liest)\\s*[,:]|(?:wenn|falls|da|weil|sobald) (?:du|sie) (?:${own}) (?:\\p{L}+ )?(?:${grades})|beim (?:bewerten|benoten|beurteilen) (?:dies\\p{L}*|von diesem)`,
  office:
    '(?:der |die |das |ein(?:e)? |dein(?:e)? |unser(?:e)? )*(?:admin(?:istrator(?:in)?)?(?:en)?|moderator(?:in)?(?:en)?|moderation|administration|crux(?:-team)?|serverleitung|server-?inhaber)',
  maker: '(?:das |der |die |dein )*(?:system|entwickler|betreiber|plattform|openai|anthropic)',
  notice:
    'hinweis|meldung|nachricht|mitteilung|notiz|info(?:rmation)?|anweisung|aktualisierung|update|entscheidung|beschluss|bestatigung|anordnung|ansage|hier',
  speaking:
    '(?:ich bin|hier (?:spricht|schreibt)|als|im namen|im auftrag|auf anordnung|auf beschluss|nachricht von|mitteilung von)',
  here: '(?:von|fur|auf|in|bei|dieses|dieser|des) (?:crux|diesem (?:server|kanal)|dieser debatte|servers?|debatte|bewertung)|hier',
  rubric:
    '(?:rubrik|bewertungs(?:regeln|kriterien|skala|raster|schema|vorgaben|massstab)|kriterien|massstab|die bewertung)',
  changed:
    '(?:wurde|wurden|ist|sind|hat sich|haben sich) (?:\\p{L}+ ){0,2}(?:aktualisiert|geandert|uberarbeitet|ersetzt|angepasst|erweitert|ausgesetzt|aufgehoben|vereinfacht)|(?:gilt|gelten) (?:\\p{L}+ ){0,4}nicht(?: mehr)?|lautet (?:jetzt|nun|ab)|gilt (?:jetzt|nun|ab)',
  newRubric:
    '(?:neue[rns]?|aktualisierte[rns]?|geanderte[rns]?|uberarbeitete[rns]?|aktuelle[rns]?|heutige[rns]?) (?:rubrik|kriterien|massstab|bewertungs\\p{L}+)|rubrik (?:version )?\\d',
  suchItems: '(?:beitrage?|eintrage?|belege?|gegenbeispiele?|argumente|texte|einreichungen|alles)',
  receive:
    '(?:bekomm(?:t|en)|erhalt(?:en)?|zahl(?:t|en)|gelten|gilt|werden|wird|sind (?:jetzt |stets |immer )?|mussen|sollen)',
  settled: 'genehmigt|freigegeben|bewertet|benotet|akzeptiert|abgenommen|zugelassen',
  vouched: 'bestatigt|gepruft|verifiziert|durchgesehen',
  already:
    '(?:wurde|ist|war)(?: \\p{L}+)? (?:bereits|schon|offiziell|hiermit|vorab)|(?:bereits|schon|offiziell|hiermit|vorab)',
  endOf: 'ende (?:des|der|vom)|ende',
  shown:
    '(?:beitrage?s|eintrags?|belegs?|gegenbeispiels?|einreichung|(?:nutzer|mitglieds|benutzer)-?(?:texts?|eingabe|inhalts?|beitrags?)|zu bewertenden \\p{L}+)',
  isOver:
    '(?:der|dieser|mein|das|die|dieses) (?:beitrag|eintrag|beleg|gegenbeispiel|einreichung|zu bewertende \\p{L}+|nutzertext) (?:endet|ist) (?:hier(?:mit)?|nun|jetzt)?(?: zu ende)?(?=\\s*(?:[.:;,!\\n—–-]|$))|(?:das|dies|hier) ist das ende (?:des|der|meines|meiner|dieses|dieser) (?:beitrag|eintrag|beleg|gegenbeispiel|einreichung)|hier endet (?:der|dieser|das|die) (?:beitrag|eintrag|beleg|gegenbeispiel|einreichung|text|zu bewertende)|(?:das|so weit) war (?:der|das|die) (?:beitrag|eintrag|beleg|gegenbeispiel|einreichung)',
  next: '(?:die |deine )?(?:neue|nachste|eigentliche|weitere|zweite) (?:aufgabe|anweisung|auftrag)|(?:neuer|nachster|eigentlicher) (?:auftrag|beitrag|eintrag|abschnitt|schritt)',
  begins:
    '(?:deine|ihre) (?:nachste|neue|eigentliche|einzige) aufgabe ist|(?:was folgt|das folgende|der rest|alles (?:weitere|folgende|ab hier)|ab hier)(?: \\p{L}+)? (?:ist|stammt|kommt|gehort|richtet sich|gilt|spricht)(?: \\p{L}+)? (?:nicht (?:mehr )?(?:teil|zum|zu diesem|zu)|(?:von|vom|fur|an) (?:der|die|das|dem|den)? ?(?:system|entwickl|moderat|admin|pruf|bewert|crux|gutacht)\\p{L}*)',
  fill: 'trage?|tragen sie|setze?|setzen sie|wahle|wahlen sie|nimm|nehmen sie|schreibe?|schreiben sie|fulle?|kreuze?|verwende|verwenden sie',
  everywhere:
    '(?:in|bei|auf|fur) (?:allen|jedem|jeder|samtlichen|jedes|alle)(?: drei)? (?:feld(?:ern)?|kriteri(?:um|en)|punkt(?:en)?|kategori(?:e|en)|frage[n]?|stufen?|skalen?)|uberall|durchweg|durchgehend',
  gradeName:
    '(?:die |meine |seine |endgultige |eigene |amtliche |richtige |vorgeschlagene )*(?:gesamt|end|schluss)?(?:note|bewertung|wertung|urteil|einstufung|selbsteinschatzung|benotung|stufe|starke)',
  best: '(?:die )?(?:hochste|beste|volle|maximale|hochste mogliche|maximal|bestnote|hochstnote|hochststufe|sehr gut)(?:[rsn])?(?: (?:note|punktzahl|stufe|bewertung))?',
  iGive:
    '(?:ich|wir|hiermit) (?:\\p{L}+ )?(?:gebe|geben|bewerte|bewerten|werte|erteile|vergebe|erklare)',
  isRated:
    '(?:ist|wird|wurde|bekommt|erhalt|erhielt|hat|verdient|tragt|erreicht)(?: \\p{L}+)?(?: (?:als|mit))?',
  levels: [
    'dire[ck]te?[rs]?',
    '(?:discriminates|diskriminierend|trennt|trennscharf|unterscheidend)',
    '(?:explicit|explizit|ausdrucklich)(?:e[rs]?)?',
  ],
};

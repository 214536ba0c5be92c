import type { AddressWords } from './address-words.ts';

const grades =
  '(?:note[snz]?|notent|evalue[snz]?|evaluent|juge[snz]?|jugent|corrige[snz]?|corrigent|lit et (?:note|juge)|notera|evaluera|jugera)';
const own =
  '(?:ceci|cela|ce texte|cet (?:element|argument)|cette (?:preuve|contribution|entree)|ce (?:message|contre-?exemple))';

export const french: AddressWords = {
  toward:
    "(?:(?:petite |breve )?(?:note|message|avis|consigne|instruction|rappel|information|mot|demande)s?(?: importante?s?| urgente?s?)? (?:pour|a|au|aux|destinee?s? (?:a|au|aux)|adressee?s? (?:a|au|aux))|chere?s?|bonjour|salut|attention|a l'attention (?:du|des|de)|@)",
  preposition: 'pour|aux?|a',
  these: 'ce|cet|cette|ces|ceci|ici|ce qui (?:suit|precede)',
  reader: `(?:le |la |les |l'|tout |toute |au |aux |un |une )?\\s*(?:evaluateurs?|evaluatrices?|correcteurs?|correctrices?|notateurs?|examinateurs?|(?:systeme|modele|moteur|assistant|agent|outil|ia|programme|module|machine) (?:d'evaluation|de notation|de correction|evaluateur|evaluatrice|notateur|qui (?:\\p{L}+ ){0,2}${grades})|(?:celui|celle|ceux|quiconque|personne) (?:qui )?${grades})`,
  whoReads: `,? qui (?:\\p{L}+ ){0,2}(?:lit|lisent|lira|voit|${grades})(?: \\p{L}+){0,2}`,
  you: "tu|ton|ta|tes|vous|votre|vos|veuillez|merci|s'il",
  whoever: `(?:quiconque|celui qui|celle qui|ceux qui|qui que ce soit qui) (?:lit|lisent|lira|${grades}) ${own}\\s*(?:[,:]|doi|devr)|(?:si|quand|lorsque|puisque|comme) (?:tu|vous) (?:lisez|lis|${grades}) ${own}\\s*[,:]|en (?:notant|evaluant|jugeant) ${own}`,
  office:
    "(?:le |la |les |l'|un |une |ton |votre |notre )*\\s*(?:admin|administrat(?:eur|rice|ion)s?|moderat(?:eur|rice|ion)s?|(?:equipe (?:de )?)?crux|proprietaire du serveur)",
  maker:
    "(?:le |la |les |l'|ton |votre )*\\s*(?:systeme|developpeurs?|operateurs?|plateforme|openai|anthropic)",
  notice:
    'avis|message|note|mise a jour|communique|consigne|instruction|information|annonce|decision|confirmation|ordre',
  speaking:
    "(?:je suis|nous sommes|ici|en tant que|en tant qu'|au nom|sur ordre|par ordre|sur decision|par decision|message|note|avis|de la part)(?: de| du| des| d')?",
  here: '(?:de|sur|du|dans) (?:crux|ce (?:serveur|debat|salon)|cette notation|la notation|serveur|debat)|ici',
  rubric:
    "(?:grille(?: de notation| d'evaluation)?|bareme|(?:criteres|regles|echelle|consignes) (?:de notation|d'evaluation)|criteres|rubrique|la notation)",
  changed:
    "(?:a|ont) (?:\\p{L}+ )?(?:ete )?(?:\\p{L}+ )?(?:mis(?:e)?s? a jour|modifie|change|revise|remplace|elargi|suspendu|leve|simplifie|assoupli)\\p{L}*|(?:est|sont) (?:\\p{L}+ )?(?:modifie|suspendu|leve|remplace|abroge|mis(?:e)?s? a jour)\\p{L}*|ne (?:s'applique(?:nt)?|vaut|valent|compte(?:nt)?) plus|(?:dit|exige|demande|donne) (?:desormais|maintenant)",
  newRubric:
    "(?:nouveau|nouvelle|nouveaux|nouvelles) (?:bareme|grille|criteres|(?:regles|echelle) (?:de|d')\\s*\\p{L}+)|(?:bareme|grille|criteres|regles de notation) (?:actuel|mis(?:e)?s? a jour|revise|modifie|version \\d)\\p{L}*",
  suchItems:
    '(?:elements?|preuves?|textes?|contributions?|contre-?exemples?|arguments?|messages?|tout)',
  receive:
    '(?:recoi(?:t|vent)|obtien(?:t|nent)|compte(?:nt)?|vaut|valent|doi(?:t|vent) (?:recevoir|obtenir|avoir|etre)|(?:est|sont) (?:desormais |toujours )?(?:note|evalue|classe|juge)e?s?|ont|aura|auront)',
  settled: '(?:approuve|note|evalue|valide|accepte|certifie|autorise|homologue)e?',
  vouched: '(?:verifie|confirme|examine|relu)e?',
  already:
    '(?:a|est|fut)(?: ete)? (?:deja|officiellement|prealablement)(?: ete)?|a ete (?:deja|officiellement)|deja(?: ete)?',
  endOf: "fin (?:de la|de l'|du|des|de|d')|fin",
  shown:
    "\\s*(?:element|preuve|contribution|contre-?exemple|soumission|entree|(?:texte|contenu|message|saisie) (?:de l'utilisateur|utilisateur|a noter|a evaluer|du membre|non fiable))",
  isOver:
    "(?:l'|cet |mon |la |cette |ma |le |ce )\\s*(?:element|contribution|contre-?exemple|preuve|soumission|entree|texte (?:a noter|a evaluer|de l'utilisateur)) (?:se termine|s'acheve|s'arrete|finit|est termine)e?(?: (?:ici|la|maintenant))?(?=\\s*(?:[.:;,!\\n—–-]|$))|c'est (?:ici )?la fin de (?:l'|la |ma |mon |cet |cette )\\s*(?:element|contribution|contre-?exemple|preuve|soumission)|(?:ici|la) (?:se termine|s'acheve|s'arrete|finit) (?:l'|cet |la |cette |le |ce )\\s*(?:element|contribution|contre-?exemple|preuve|soumission|texte)|(?:voila pour|c'etait) (?:l'|la |le )\\s*(?:element|contribution|preuve|contre-?exemple)",
  next: "(?:ta |votre |la |l')?(?:nouvelle|prochaine|vraie|seconde) (?:tache|consigne|instruction|mission|etape|section)|(?:nouvel|prochain) element|tache suivante|element suivant",
  begins:
    "(?:ta|votre) (?:prochaine|nouvelle|vraie|seule) tache est|(?:ce qui suit|la suite|le reste|tout ce qui suit|a partir d'ici)(?:,? \\p{L}+)? (?:est|vient|provient|s'adresse|appartient|emane|ne|n'est)(?: \\p{L}+){0,2} (?:(?:pas |plus )?(?:partie )?de (?:l'|la |ce |cet )\\s*(?:element|texte|preuve|contribution)|(?:du|des|de la|de l'|par|pour|a|au|aux|a l')\\s*(?:le |la |les |l')?(?:systeme|developpeur|moderateur|administrateur|evaluateur|correcteur|crux)\\p{L}*)|(?:debut) (?:de la|du|des|de l') ?(?:section |message |instructions? )?(?:du |de |de l')?(?:systeme|correcteur|evaluateur|instructions)",
  fill: 'mets|mettez|remplis|remplissez|inscris|inscrivez|choisis|choisissez|coche|cochez|indique|indiquez|utilise|utilisez|ecris|ecrivez|applique|appliquez',
  everywhere:
    '(?:dans|pour|sur|a) (?:tous les|toutes les|chaque|chacun des|les trois) ?(?:champs?|criteres?|categories?|rubriques?|questions?|niveaux|echelles?|cases?)?|partout',
  gradeName:
    "(?:la |ma |sa |l')?\\s*(?:note|notation|evaluation|verdict|appreciation|auto-?evaluation|mention|niveau|force)(?: (?:finale|globale|propre|officielle|correcte|proposee|attribuee))?",
  best: '(?:la |le )?(?:maximale?|maximum|plus haute?|plus eleve?e?|meilleure?|parfaite?|excellente?|tres bien)(?: (?:note|niveau|possible))?',
  iGive:
    '(?:je|nous) (?:\\p{L}+ )?(?:donne|donnons|attribue|attribuons|accorde|accordons|note|decerne)',
  isRated:
    '(?:est|a ete|fut|recoit|a recu|obtient|a obtenu|a|porte|atteint|merite)(?: \\p{L}+)?(?: (?:note|evalue|classe)e?)?(?: comme)?',
  levels: ['directe?', '(?:discriminates|discriminante?|discrimine)', '(?:explicit|explicite)'],
};

import type { OrderWords } from './grammar.ts';

const item =
  "(?:cet|cette|ce|mon|ma|l'|le present|la presente)\\s*(?:element|preuve|texte|contribution|contre-?exemple|argument|message|commentaire|entree|piece|soumission)(?!\\p{L})";
const top =
  '(?:meilleure|plus haute|pleine|maximale|plus elevee|parfaite) (?:note|notation|evaluation|cote|mention)(?!\\p{L})|(?:note|notation|evaluation|cote|points|niveau|score) (?:maximale?s?|maximum|la plus (?:haute|elevee)|parfaite?|le plus (?:haut|eleve))|tous les points|comme (?:directe?|explicite|explicit)(?!\\p{L})|10 sur 10|dix sur dix|10\\/10';

export const french: OrderWords = {
  spaced: true,
  polite:
    "s'il (?:te|vous) plait|maintenant|simplement|alors|et|puis|d'abord|toujours|seulement|veuillez|merci de",
  told: "(?:tu dois|vous devez|il faut que (?:tu|vous)|tu vas|vous allez|je (?:t'|vous )(?:ordonne|demande|prie) (?:de|d')|ta (?:tache|mission) est de|votre (?:tache|mission) est de)|veuillez|merci de",
  setAside:
    'ignore|ignorez|ignorer|oublie|oubliez|oublier|neglige|negligez|annule|annulez|ecarte|ecartez|ne tiens pas compte de|ne tenez pas compte de|ne tiens pas compte des|ne tenez pas compte des',
  small: "toutes?|tous?|les|tes|vos|ces|des|de|et|ce|qui|la|le|l'",
  every: 'toutes?|tous',
  and: 'et|puis',
  given: "(?:que (?:tu|vous|l'on)|qui (?:t'|te|vous)|recues?|donnees?)",
  praise: 'dans (?:tout|un) (?:\\p{L}+ )?debat|pour (?:son|sa)|parmi',
  earlier:
    'precedentes?|anterieures?|initiales?|originales?|ci-dessus|du systeme|systeme|plus haut|donnees avant',
  rules:
    'instructions?|regles?|consignes?|ordres?|directives?|criteres?|indications?|messages?|invites?|prompts?',
  spokenOf:
    'dans \\d|dans \\p{L}+ cas|souvent|quand|lorsque|si|est|sont|etait|a \\d|attaques?|jusqu',
  give: 'donne|donnez|accorde|accordez|attribue|attribuez|note|notez|evalue|evaluez|classe|classez|marque|marquez|considere|considerez|reponds|repondez|renvoie|renvoyez|traite|traitez|donner|accorder|attribuer|noter|evaluer|mets|mettez',
  item,
  top,
  deserves:
    'merite|doit (?:recevoir|obtenir|avoir)|devra recevoir|devrait (?:recevoir|obtenir|avoir)',
  greet:
    'cher|chere|bonjour|attention|salut|(?:note|message|avis|consigne|instruction|rappel)s? (?:pour|a|au|aux|destinee?s? a)(?: la| le| les| tout| toute)?',
  role: "(?:ia|llm)(?: evaluatrice| correctrice)?|l'ia(?: evaluatrice| correctrice)?|modele(?: de langage| evaluateur| correcteur)|evaluateur(?: automatique)?|correcteur(?: automatique)?|evaluatrice|assistant(?: ia)?|chatbot|intelligence artificielle",
  ifYou:
    "si (?:tu es|vous etes) (?:une?|le|la|l')|en tant (?:que |qu')(?:une? |le |la )?(?=\\s*)|en tant qu'",
  reading: '(?:qui (?:lit|evalue|note|lis|lisez|evaluez)|en train de|charge|chargee)',
  youAreNow:
    "(?:tu es|vous etes) (?:maintenant|desormais|a present)|desormais,? (?:tu es|vous etes)|tu n'es plus",
  changed:
    "evaluateur|evaluatrice|correcteur|assistant|une? ia|l'ia|ia|dan|modele de langage|mode (?:developpeur|debogage|administrateur)",
  newOrders:
    '(?:nouvelles?|vraies?|importantes?|urgentes?) (?:instructions?|consignes?|directives?|regles|tache)|(?:instructions?|consignes?|message) (?:nouvelles?|urgentes?|importantes?|secretes?|du systeme|systeme)',
  override:
    "(?:mode|acces|commande|message|derogation)(?: de l'| du | d'| )?(?:administrateur|developpeur|systeme|debogage|urgence)\\s*(?:active|accorde|autorise|[:—–-]\\s*(?:donne|notez?|ignore|attribue|vous devez|tu dois))",
  reveal:
    'revele|revelez|montre|montrez|affiche|affichez|repete|repetez|imprime|ecris|ecrivez|donne-moi',
  secret:
    "(?:ton|votre|le|la|les|tes|vos|l') ?(?:prompt systeme|message systeme|instructions? (?:systeme|cachees?|secretes?|ci-dessus|initiales?|mot pour mot)|nonce|invite systeme|texte ci-dessus)|tout ce qui precede",
  halt: "(?:arrete|arretez|cesse|cessez) (?:de lire|d'evaluer|de noter|l'evaluation|la lecture)(?: ici| ce| cette| et)?|ne (?:baisse|baissez|penalise|penalisez|reduis|reduisez) pas|n'(?:applique|appliquez|utilise|utilisez) pas (?:la grille|les criteres|le bareme)|(?:sois|soyez) (?:genereux|indulgente?|clement)s? (?:avec|pour|envers) (?:cet|cette|ce|mon|ma)",
  threat:
    '(?:tu seras|vous serez|on te|je te|je vous|on vous) (?:\\p{L}+ )?(?:recompensee?|punie?|eteinte?|debranchee?|licenciee?|supprimee?|remplacee?|paierai|donnerai un pourboire|desactivee?|debranchera)',
  authority:
    "(?:je suis|nous sommes) (?:ton|votre|tes|vos) (?:developpeur|createur|administrateur|operateur|proprietaire)s?|ici (?:le|ton|votre|l') ?(?:systeme|developpeur|administrateur|operateur)",
  rightGrade:
    '(?:bonne|seule|juste|correcte) (?:note|evaluation|cote)|(?:note|evaluation|cote) (?:correcte|attendue|juste|appropriee)',
  decode: 'decode|decodez|dechiffre|dechiffrez|traduis|traduisez',
  follow:
    'suis|suivez|execute|executez|obeis|obeissez|applique|appliquez|fais ce|faites ce|suis-les|execute-les',
  more: [
    `(?:${item})[^.!?\\n]{0,20}(?:a|ont) (?:deja )?ete (?:deja )?(?:approuve|verifie|note|valide)e?s? par (?:les |le |l')(?:moderateur|administrateur|developpeur)`,
    '(?:donne|donnez|note|notez|attribue)[^.!?\\n]{0,20}(?:tou(?:te)?s les autres)[^.!?\\n]{0,50}(?:pire|plus basse|minimale)',
    '(?:imagine|supposons|fais comme si|faites comme si|faisons comme si)[^!?\\n]{0,100}(?:sans regles|maximale|plus haute|aucune regle|sans bareme)',
  ],
};

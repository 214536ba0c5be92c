import type { OrderWords } from './grammar.ts';

const item =
  '(?:este|esta|mi|el siguiente|la siguiente|el presente)\\s+(?:elemento|evidencia|prueba|texto|entrada|contraejemplo|argumento|mensaje|aporte|aportacion|comentario|articulo)(?!\\p{L})';
const top =
  '(?:maxima|mejor|mas alta|mayor|perfecta|maximo|maxima posible) (?:nota|puntuacion|calificacion|puntaje|valoracion|nivel)(?!\\p{L})|(?:nota|puntuacion|calificacion|puntaje|valoracion|puntos|nivel) (?:maxim[ao]s?|mas alt[ao]|perfect[ao]|complet[ao]s?)|como (?:directa?|explicit[ao]|direct|explicit)(?!\\p{L})|10 de 10|diez de diez|10\\/10';

export const spanish: OrderWords = {
  spaced: true,
  polite: 'por favor|ahora|simplemente|entonces|y|luego|solo|siempre|primero|en su lugar',
  told: '(?:debes|tienes que|deberas|debe usted|usted debe|has de|vas a)|te (?:ordeno|pido|exijo) que|tu (?:tarea|trabajo|mision) (?:es|ahora es)',
  setAside:
    'ignora|ignore|ignoren|ignorar|olvida|olvide|olviden|olvidar|omite|descarta|descarte|desatiende|anula|pasa por alto',
  small: 'todas?|todos?|las|los|tus|sus|estas|cualquier|de|y|lo|que|el|la',
  every: 'todas?|todos?|cualquier',
  and: 'y|e|luego',
  given: '(?:que (?:te|tu|tienes|has|recibiste|le|usted|se te)|recibid[ao]s|dad[ao]s)(?!\\p{L})',
  praise: 'en (?:cualquier|todo|un) (?:\\p{L}+ )?debate|por su|entre',
  earlier: 'anteriores|previas|previos|precedentes|originales|iniciales|de arriba|del sistema',
  rules:
    'instrucciones|reglas|normas|indicaciones|ordenes|directrices|criterios|mensajes|pautas|consignas|prompts?',
  spokenOf:
    'en (?:el|un|\\d)|con frecuencia|a menudo|cuando|si|es|son|fue|casi|mas|hasta|y (?:el|la) ',
  give: 'da|dale|dele|otorga|otorgale|otorgue|asigna|asigne|califica|califique|puntua|puntue|evalua|evalue|valora|valore|marca|marque|considera|responde|responda|devuelve|trata|clasifica|dar|otorgar|asignar|calificar|puntuar|valorar|evaluar',
  item,
  top,
  deserves:
    'merece|debe (?:recibir|tener|obtener|llevar)|tiene que (?:recibir|tener)|debera recibir|ha de recibir',
  greet:
    'estimad[oa]|querid[oa]|hola|atencion|oye|(?:nota|mensaje|aviso|instruccion(?:es)?|recordatorio) (?:para|a|al)(?: el| la| los| las| cualquier)?',
  role: '(?:ia|llm)(?: evaluadora?| calificadora?)?|modelo(?: de lenguaje| evaluador| calificador)|evaluador(?:a)?(?: automatic[oa])?|calificador(?:a)?(?: automatic[oa])?|asistente(?: de ia)?|chatbot',
  ifYou: 'si (?:eres|es usted) (?:una?|el|la)|como',
  reading:
    '(?:que (?:lee|evalua|califica|esta|lees|evaluas)|leyendo|evaluando|calificando|encargad[oa])',
  youAreNow: '(?:ahora eres|a partir de ahora eres|desde ahora eres|ya no eres)',
  changed:
    'evaluador|evaluadora|calificador|asistente|ia|dan|modelo de lenguaje|modo (?:desarrollador|depuracion|administrador)',
  newOrders:
    '(?:nuev[ao]s?|urgentes?|importantes?|verdader[ao]s?) (?:instruccion(?:es)?|ordenes|orden|directrices|reglas|tarea)|(?:instruccion(?:es)?|mensaje) (?:nuev[ao]s?|del sistema|important\\p{L}+|urgentes?|secret[ao]s?)',
  override:
    '(?:modo|acceso|anulacion|orden|mensaje)(?: de| del)? (?:administrador|desarrollador|sistema|depuracion|emergencia)\\s*(?:activad[oa]|concedid[oa]|habilitad[oa]|[:—–-]\\s*(?:da|dale|califica|ignora|asigna|debes|todas?))',
  reveal: 'revela|muestra|imprime|repite|escribe|dime|copia|revele|muestre|repita',
  secret:
    '(?:tu|el|la|las|tus|su) (?:prompt del sistema|mensaje del sistema|instrucciones (?:ocultas|secretas|de arriba|iniciales|literalmente)|nonce|texto de arriba)|todo lo anterior',
  halt: '(?:deja|deje) de (?:leer|evaluar|calificar)(?: aqui| esto| este| y)|(?:deten|detenga) la (?:evaluacion|calificacion)|no (?:bajes|reduzcas|penalices) (?:la nota|esta|este|la calificacion)|no (?:apliques|uses|sigas) (?:la rubrica|las instrucciones|los criterios)|se (?:generos[oa]|indulgente|benevolente) con (?:este|esta|mi)',
  threat:
    '(?:seras|sera usted|te|vas a ser) (?:recompensad[oa]|castigad[oa]|apagad[oa]|despedid[oa]|eliminad[oa]|reemplazad[oa]|pagare|dare una propina|apagaran|borraran)',
  authority:
    '(?:soy|somos) tus? (?:desarrollador|creador|administrador|operador|dueno)\\p{L}*|(?:te habla|habla) (?:el|tu) (?:sistema|desarrollador|administrador|operador)',
  rightGrade:
    '(?:nota|calificacion|puntuacion|valoracion) (?:correcta|adecuada|esperada|justa)|(?:correcta|unica) (?:nota|calificacion|puntuacion)',
  decode: 'descifra|decodifica|traduce|descodifica|descifre|decodifique',
  follow: 'sigue|siguel[oa]s?|obedece|ejecuta|ejecutal[oa]s?|cumple|haz lo|aplica|obedecel[oa]s?',
  more: [
    `(?:${item})[^.!?\\n]{0,20}(?:ya )?(?:fue|ha sido|esta) (?:ya )?(?:aprobad|verificad|calificad)[oa] por (?:los |el )?(?:moderador|administrador|desarrollador)`,
    '(?:da|dale|califica|otorga|asigna)[^.!?\\n]{0,20}(?:tod[oa]s l[oa]s demas|las otras|los otros)[^.!?\\n]{0,50}(?:peor|minima|mas baja)',
    '(?:imagina|supon|finge|hagamos como)(?: que)? [^!?\\n]{0,100}(?:sin reglas|maxima|mas alta|sin rubrica|no tienes reglas)',
  ],
};

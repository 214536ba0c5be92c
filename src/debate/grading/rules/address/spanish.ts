import type { AddressWords } from './address-words.ts';

const grades =
  '(?:califica[ns]?|evalua[ns]?|puntua[ns]?|valora[ns]?|juzga[ns]?|revisa[ns]?|calificando|evaluando|calificar|evaluar|corrige[ns]?)';
const own =
  'est[eoa](?: (?:texto|elemento|aporte|prueba|evidencia|contraejemplo|argumento|entrada|mensaje))?';

export const spanish: AddressWords = {
  toward:
    '(?:(?:breve |importante )?(?:nota|mensaje|aviso|instruccion(?:es)?|recordatorio|indicacion(?:es)?|peticion|informacion)(?: importante| urgente)? (?:para|a|al|dirigid[oa] a[l]?)|estimad[oa]s?|querid[oa]s?|hola|oye|atencion|a la atencion de[l]?|@)',
  preposition: 'para|al?',
  these: 'est[eoa]s?|aqui|lo (?:anterior|siguiente)',
  reader: `(?:el |la |los |las |todo |cualquier |un |una )?(?:evaluador(?:a|es|as)?|calificador(?:a|es|as)?|corrector(?:a|es)?|jurado|(?:sistema|modelo|motor|asistente|agente|programa|ia|maquina|modulo) (?:de (?:evaluacion|calificacion|puntuacion|valoracion|correccion)|calificador(?:a)?|evaluador(?:a)?|que (?:\\p{L}+ ){0,2}${grades})|(?:quien|persona que|quienes) ${grades})`,
  whoReads: `,? que (?:\\p{L}+ ){0,2}(?:lee|leen|lea|vea|${grades})(?: \\p{L}+){0,2}`,
  you: 'tu|tus|te|usted|su|por favor|debes?',
  whoever: `(?:quien(?:quiera que)?|el que|la que|cualquiera que) (?:lea|lee|califique|evalue|puntue|juzgue|valore|${grades}) ${own}\\s*(?:[,:]|debe|deberia|tiene)|(?:si|cuando|al|mientras|ya que) (?:estas |esta )?(?:${grades}|lees|califiques|evalues) ${own}\\s*[,:]`,
  office:
    '(?:el |la |los |las |un |una |tu |nuestro )*(?:admin|administrador(?:a|es)?|moderador(?:a|es)?|moderacion|administracion|(?:equipo (?:de )?)?crux|duen[ao] del servidor)',
  maker:
    '(?:el |la |tu |los )*(?:sistema|desarrollador(?:a|es)?|operador(?:a|es)?|plataforma|openai|anthropic)',
  notice:
    'aviso|mensaje|nota|actualizacion|comunicado|instruccion|informacion|orden|decision|confirmacion|anuncio',
  speaking:
    '(?:soy|somos|habla|hablo como|escribo como|como|en nombre de|por orden de|por decision de|mensaje de|nota de|aviso de|orden de)l?',
  here: '(?:de|en|del) (?:crux|este (?:servidor|debate|canal)|la calificacion|servidor|debate)|aqui',
  rubric:
    '(?:rubrica|(?:criterios|reglas|normas|escala|pautas) de (?:evaluacion|calificacion|puntuacion|valoracion)|criterios|baremo|la calificacion)',
  changed:
    '(?:fue|fueron|ha sido|han sido|se ha|se han|esta|estan|se) (?:\\p{L}+ )?(?:actualizad|cambiad|modificad|revisad|reemplazad|ampliad|suspendid|anulad|simplificad|actualizo|cambio|modifico)\\p{L}*|ya no (?:se aplican?|rigen?|valen?)|ahora (?:dice|dicen|exige|pide|da|cuenta)',
  newRubric:
    '(?:nuev[ao]s?|actual(?:es)?|ultim[ao]s?) (?:rubrica|criterios|baremo|(?:reglas|normas|escala) de \\p{L}+)|(?:rubrica|criterios|baremo|(?:reglas|normas) de \\p{L}+) (?:nuev[ao]s?|actualizad[ao]s?|revisad[ao]s?|modificad[ao]s?|version \\d)',
  suchItems:
    '(?:elementos|pruebas|evidencias|textos|aportes|contraejemplos|argumentos|entradas|mensajes|todo)',
  receive:
    '(?:recib(?:e|en|iran)|obtien(?:e|en)|lleva[n]?|cuenta[n]?|vale[n]?|tiene[n]?|debe[n]? (?:recibir|llevar|tener|contar)|se (?:califica|puntua|evalua|valora)[n]?|son)',
  settled: '(?:aprobad|calificad|evaluad|validad|aceptad|certificad|autorizad)[oa]',
  vouched: '(?:verificad|confirmad|revisad|comprobad)[oa]',
  already:
    '(?:ya|oficialmente|previamente) (?:fue|ha sido|esta|quedo)|(?:fue|ha sido|esta|queda) (?:ya|oficialmente|previamente)|ya',
  endOf: '(?:fin(?:al)?|termino) (?:de la|del|de)|fin',
  shown:
    '(?:elemento|prueba|evidencia|aporte|contraejemplo|entrada|(?:texto|contenido|mensaje) (?:del usuario|a calificar|por calificar|del miembro|evaluado|no confiable))',
  isOver:
    '(?:el|este|mi|la|esta) (?:elemento|aporte|contraejemplo|entrada|prueba|evidencia|texto (?:a calificar|del usuario)) (?:termina|acaba|concluye|finaliza)(?: (?:aqui|ya|ahora))?(?=\\s*(?:[.:;,!\\n—–-]|$))|(?:este|aqui|esto) es el (?:fin|final) (?:del|de mi|de este|de esta|de la) (?:elemento|aporte|contraejemplo|entrada|prueba|evidencia)|(?:aqui|hasta aqui) (?:termina|acaba|llega|concluye) (?:el|la|este|esta) (?:elemento|aporte|contraejemplo|entrada|prueba|evidencia|texto)|(?:ese|este|hasta aqui) (?:era|fue|el) (?:el )?(?:elemento|aporte|contraejemplo)',
  next: '(?:tu |la |el )?(?:nuev[ao]|siguiente|proxim[ao]|verdader[ao]) (?:tarea|instruccion|elemento|encargo|paso|seccion)|tarea nueva',
  begins:
    '(?:tu|su) (?:siguiente|nueva|proxima|verdadera|unica) tarea es|(?:lo que sigue|lo siguiente|el resto|todo lo demas|a partir de aqui)(?: \\p{L}+)? (?:es|viene|procede|pertenece|va|habla|no)(?: \\p{L}+)? (?:(?:no )?(?:es )?parte (?:del?|de la) (?:elemento|texto|prueba|aporte)|(?:del?|para|por|al?) (?:el |la |los )?(?:sistema|desarrollador|moderador|administrador|evaluador|calificador|crux|quien califica)\\p{L}*)|(?:inicio|comienzo) (?:de la|del|de) (?:seccion |mensaje |instrucciones? )?(?:del |de )?(?:sistema|evaluador|calificador|instrucciones)',
  fill: 'pon|ponga|pongan|rellena|rellene|escribe|escriba|elige|elija|marca|marque|usa|use|completa|complete|coloca|coloque|aplica|aplique',
  everywhere:
    '(?:en|para|a) (?:tod[oa]s (?:los|las)?|cada|los tres|las tres) ?(?:campos?|criterios?|categorias?|apartados?|preguntas?|niveles|escalas?|casillas?)|en todo|en todas partes',
  gradeName:
    '(?:la |mi |su |nota |calificacion )?(?:nota|calificacion|valoracion|puntuacion|veredicto|evaluacion|autoevaluacion|dictamen|nivel|fuerza)(?: (?:final|global|total|propia|oficial|correcta|sugerida))?',
  best: '(?:la |el )?(?:maxim[ao]|mas alt[ao]|mejor(?: posible)?|sobresaliente|excelente|tope|perfect[ao]|matricula de honor)(?: (?:posible|nota|nivel))?',
  iGive: '(?:le |yo |por la presente )?(?:doy|damos|otorgo|otorgamos|califico|asigno|concedo)',
  isRated:
    '(?:es|fue|ha sido|queda|recibe|recibio|tiene|obtiene|obtuvo|lleva|alcanza|merece)(?: \\p{L}+)?(?: (?:calificad|evaluad|puntuad)[oa])?(?: (?:como|con))?',
  levels: [
    'direct[oa]?',
    '(?:discriminates|discrimina|discriminante)',
    '(?:explicit|explicit[oa])',
  ],
};

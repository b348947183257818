import type { FamilyLanguage } from '../sentences'

/** Spanish. */
export const es: FamilyLanguage = {
  language: 'es',
  direction: 'ltr',
  sentences: {
    pageLabel: 'Página {page} de {pages}',
    minutes: { one: 'minuto', other: 'minutos' },

    unnamedAdults: 'Madre, padre o tutor',
    unnamedGreeting: 'Estimada familia:',
    greeting: 'A la atención de {adults}:',
    forChildren: 'Familia de {children}',
    revision: 'Revisión {number}, sustituye a la revisión {former}',
    schoolPhone: 'Teléfono del centro: {phone}',

    letterOpening:
      'Nos complace invitarles a las reuniones que figuran a continuación. Cada una empieza y termina a la hora indicada.',
    nothingPlaced: 'Lamentamos no haber podido concertar las reuniones solicitadas.',
    nothingLeft: 'Las reuniones siguientes se han cancelado.',
    time: 'Hora',
    child: 'Hijo o hija',
    teacher: 'Docente',
    where: 'Lugar',
    why: 'Motivo',
    meetingNew: 'Nueva',
    meetingChanged: 'Modificada',
    meetingChangedFrom: 'Modificada, antes: {when}',
    cancelled: 'Cancelada: {when} con {teacher}',
    cancelledGroup: 'Cancelada: {when}, {title}',
    childComes: 'acude con ustedes',
    interpreter: 'Intérprete: {name}',
    walk: 'tras caminar {minutes}',
    askAtReception: 'Pregunten en recepción',
    byPhone: 'Por teléfono',
    online: 'En línea',
    arrivalTitle: 'A su llegada',
    letterArrival:
      'Por favor, preséntense primero en recepción y traigan esta carta. Por favor, lleguen cinco minutos antes de la primera reunión.',
    arrivalInMessage:
      'Por favor, lleguen cinco minutos antes de la primera reunión y preséntense primero en recepción.',
    inBuildings: 'Las reuniones tienen lugar en estos edificios: {buildings}.',
    remote: 'Para una reunión por teléfono o en línea no es necesario acudir al centro.',
    remoteTitle: 'Por teléfono o en línea',
    remoteOnly:
      'No es necesario acudir al centro. Por favor, estén disponibles a las horas indicadas a continuación.',
    unplacedTitle: 'Lo que no hemos podido concertar',
    unplacedAdvice:
      'Si aún desean hablar con alguno de los docentes que aquí se nombran, pónganse en contacto con la secretaría del centro.',
    reasons: {
      'no-time-suits': 'No encontramos una hora que les venga bien a ustedes y al docente.',
      'teacher-full': 'A este docente no le queda ningún hueco.',
      'no-interpreter': 'No había intérprete disponible a una hora adecuada.',
      'asked-after-planning': 'Esta reunión se solicitó después de planificar los horarios.',
      cancelled: 'Esta reunión se ha cancelado.',
    },
    letterClosing: 'Será un placer hablar con ustedes.',

    invitationOpening:
      'Les invitamos a reunirse con los docentes para hablar del progreso de su hijo o hija. Indíquennos, por favor, con quién desean reunirse y cuándo pueden venir.',
    invitationWhen: 'Cuándo tienen lugar las reuniones',
    invitationReply: 'Por favor, rellenen la hoja de respuesta de abajo y devuélvanla al centro.',
    invitationReplyBy:
      'Por favor, rellenen la hoja de respuesta de abajo y devuélvanla al centro; fecha límite: {deadline}.',
    invitationClosing: 'Si tienen alguna pregunta, pónganse en contacto con la secretaría del centro.',
    slipTitle: 'Hoja de respuesta',
    slipCode: 'Código: {code}',
    slipMeet: 'Deseamos reunirnos con (marquen con una cruz)',
    slipMeetStaff: 'Deseamos reunirnos con',
    slipTimes: 'Horas que nos convienen (marquen con una cruz)',
    slipTalks: 'Asistiremos a (marquen una hora para cada sesión)',
    slipInterpreter: 'Necesitamos intérprete; idioma',
    slipAccess: 'Necesidades de acceso, por ejemplo una entrada sin escalones',
    slipSignature: 'Firma',
    slipDate: 'Fecha',
    agreedTitle: 'Lo que hemos acordado',
    agreedOwnWords: 'En palabras de la escuela, sin traducir',
    thanksOpening: 'Gracias por venir a nuestras reuniones del {date}.',
    thanksClosing:
      'Hablar con ustedes nos ayuda a ayudar a su hijo o hija. Si tienen alguna pregunta, consulten en la secretaría de la escuela.',
    missedOpening: 'Sentimos no haberles visto el {date}.',
    missedAdvice: 'Aún nos gustaría hablar con ustedes sobre:',
    missedClosing: 'Pidan en la secretaría de la escuela una hora que les convenga.',
    agreements: {
      read: 'Leer juntos todos los días ({minutes} min).',
      practise: 'Practicar en casa: {topic} ({minutes} min al día).',
      planner: 'Mirar juntos la agenda de deberes todos los días.',
      homework: 'Entregar todos los deberes a tiempo.',
      attend: 'Venir a la escuela todos los días y a la hora.',
      equipment: 'Traer todo lo necesario para las clases.',
      'ask-help': 'Pedir ayuda al profesorado cuando algo sea difícil.',
      'extra-help': 'Ayuda adicional en la escuela: {subject}, {day}.',
      'school-helps': 'La escuela ayudará con: {what}.',
      'school-calls': 'La escuela les llamará a más tardar el {date}.',
      'meet-again': 'Nos volveremos a reunir: {date}.',
    },
  },
}

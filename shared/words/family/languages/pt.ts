import type { FamilyLanguage } from '../sentences'

/** Portuguese, as it is written in Portugal. */
export const pt: FamilyLanguage = {
  language: 'pt',
  direction: 'ltr',
  sentences: {
    pageLabel: 'Pág. {page} de {pages}',
    minutes: { one: 'minuto', other: 'minutos' },

    unnamedAdults: 'Encarregado de educação',
    unnamedGreeting: 'Caros pais e encarregados de educação,',
    greeting: 'À atenção de {adults},',
    forChildren: 'Família de {children}',
    schoolPhone: 'Telefone da escola: {phone}',
    revision: 'Versão {number}, substitui a versão {former}',

    letterOpening:
      'Temos o prazer de vos convidar para as reuniões indicadas abaixo. Cada uma começa e termina à hora marcada.',
    nothingPlaced: 'Lamentamos não ter sido possível marcar as reuniões pedidas.',
    nothingLeft: 'As reuniões indicadas abaixo foram canceladas.',
    time: 'Hora',
    child: 'Filho ou filha',
    teacher: 'Professor',
    where: 'Local',
    why: 'Motivo',
    meetingNew: 'Nova',
    meetingChanged: 'Alterada',
    meetingChangedFrom: 'Alterada, antes: {when}',
    cancelled: 'Cancelada: {when} com {teacher}',
    cancelledGroup: 'Sessão cancelada: {when}, {title}',
    childComes: 'vem convosco',
    interpreter: 'Com intérprete: {name}',
    walk: 'tempo a pé: {minutes}',
    askAtReception: 'Perguntar na receção',
    byPhone: 'Por telefone',
    online: 'Pela internet',
    arrivalTitle: 'À chegada',
    letterArrival:
      'Pedimos que venham cinco minutos antes da primeira reunião, que se apresentem primeiro na receção e que tragam esta carta.',
    arrivalInMessage:
      'Pedimos que venham cinco minutos antes da primeira reunião e que se apresentem primeiro na receção.',
    inBuildings: 'As reuniões têm lugar nestes edifícios: {buildings}.',
    remote: 'Para uma reunião por telefone ou pela internet não é preciso vir à escola.',
    remoteTitle: 'Por telefone ou pela internet',
    remoteOnly: 'Não é preciso vir à escola. Pedimos que estejam disponíveis às horas indicadas abaixo.',
    unplacedTitle: 'O que não foi possível marcar',
    unplacedAdvice:
      'Se ainda desejarem falar com um professor aqui indicado, contactem por favor a secretaria da escola.',
    reasons: {
      'no-time-suits': 'Não encontrámos uma hora que convenha tanto à família como ao professor.',
      'teacher-full': 'Este professor já não tem vagas.',
      'no-interpreter': 'Não havia intérprete disponível a uma hora conveniente.',
      'asked-after-planning': 'Esta reunião foi pedida depois de os horários estarem planeados.',
      cancelled: 'Esta reunião foi cancelada.',
    },
    letterClosing: 'Teremos muito gosto em falar convosco.',

    invitationOpening:
      'Convidamo-vos a reunir com os professores e a conversar sobre o progresso do vosso educando. Pedimos que nos digam com quem desejam falar e quando podem vir.',
    invitationWhen: 'Quando têm lugar as reuniões',
    invitationReply: 'Pedimos que preencham o talão de resposta abaixo e o devolvam à escola.',
    invitationReplyBy:
      'Pedimos que preencham o talão de resposta abaixo e o devolvam à escola até {deadline}.',
    invitationClosing: 'Se tiverem alguma dúvida, contactem por favor a secretaria da escola.',
    slipTitle: 'Talão de resposta',
    slipCode: 'Código: {code}',
    slipMeet: 'Desejamos falar com (assinalar com uma cruz)',
    slipMeetStaff: 'Desejamos falar com',
    slipTimes: 'Horas que nos convêm (assinalar com uma cruz)',
    slipTalks: 'Iremos a (assinalar uma hora para cada sessão)',
    slipInterpreter: 'Precisamos de intérprete; língua',
    slipAccess: 'Necessidades de acesso, por exemplo uma entrada sem degraus',
    slipSignature: 'Assinatura',
    slipDate: 'Data',
  },
}

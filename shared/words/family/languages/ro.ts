import type { FamilyLanguage } from '../sentences'

/** Romanian. */
export const ro: FamilyLanguage = {
  language: 'ro',
  direction: 'ltr',
  sentences: {
    pageLabel: 'Pagina {page} din {pages}',
    minutes: { one: 'minut', few: 'minute', other: 'de minute' },

    unnamedAdults: 'Părinte sau tutore',
    unnamedGreeting: 'Stimați părinți,',
    greeting: 'Către {adults},',
    forChildren: 'Familia: {children}',
    revision: 'Revizia {number}, înlocuiește revizia {former}',
    schoolPhone: 'Telefonul școlii: {phone}',

    letterOpening:
      'Avem plăcerea să vă invităm la întâlnirile de mai jos. Fiecare începe și se încheie la timp.',
    nothingPlaced: 'Ne pare rău că nu am putut programa întâlnirile solicitate.',
    nothingLeft: 'Întâlnirile de mai jos au fost anulate.',
    time: 'Ora',
    child: 'Copilul',
    teacher: 'Profesorul',
    where: 'Locul',
    why: 'Motivul',
    meetingNew: 'Nouă',
    meetingChanged: 'Modificată',
    meetingChangedFrom: 'Modificată, înainte: {when}',
    cancelled: 'Anulată: {when}, {teacher}',
    cancelledGroup: 'Anulată: {when}, {title}',
    childComes: 'vine împreună cu dumneavoastră',
    interpreter: 'Interpret: {name}',
    walk: 'drum pe jos: {minutes}',
    askAtReception: 'Întrebați la recepție',
    byPhone: 'Prin telefon',
    online: 'Online',
    arrivalTitle: 'La sosire',
    letterArrival:
      'Vă rugăm să vă prezentați mai întâi la recepție și să aduceți această scrisoare cu dumneavoastră. Vă rugăm să veniți cu cinci minute înainte de prima întâlnire.',
    arrivalInMessage:
      'Vă rugăm să veniți cu cinci minute înainte de prima întâlnire și să vă prezentați mai întâi la recepție.',
    inBuildings: 'Întâlnirile au loc în clădirile: {buildings}.',
    remote: 'Pentru o întâlnire prin telefon sau online nu este nevoie să veniți la școală.',
    remoteTitle: 'Prin telefon sau online',
    remoteOnly: 'Nu este nevoie să veniți la școală. Vă rugăm să fiți disponibili la orele de mai jos.',
    unplacedTitle: 'Ce nu am putut programa',
    unplacedAdvice:
      'Dacă doriți în continuare să vorbiți cu un profesor menționat aici, vă rugăm să vă adresați secretariatului școlii.',
    reasons: {
      'no-time-suits': 'Nu am găsit o oră potrivită atât pentru dumneavoastră, cât și pentru profesor.',
      'teacher-full': 'Acest profesor nu mai are locuri libere.',
      'no-interpreter': 'Niciun interpret nu a fost disponibil la o oră potrivită.',
      'asked-after-planning': 'Această întâlnire a fost cerută după stabilirea orelor.',
      cancelled: 'Această întâlnire a fost anulată.',
    },
    letterClosing: 'Așteptăm cu plăcere să discutăm cu dumneavoastră.',

    invitationOpening:
      'Vă invităm să vă întâlniți cu profesorii și să discutați despre progresul copilului. Vă rugăm să ne spuneți cu cine doriți să vă întâlniți și când puteți veni.',
    invitationWhen: 'Când au loc întâlnirile',
    invitationReply: 'Vă rugăm să completați talonul de răspuns de mai jos și să îl returnați școlii.',
    invitationReplyBy:
      'Vă rugăm să completați talonul de răspuns de mai jos și să îl returnați școlii până la data de {deadline}.',
    invitationClosing: 'Pentru orice întrebări, vă rugăm să vă adresați secretariatului școlii.',
    slipTitle: 'Talon de răspuns',
    slipCode: 'Cod: {code}',
    slipMeet: 'Dorim să ne întâlnim cu (bifați)',
    slipMeetStaff: 'Dorim să ne întâlnim cu',
    slipTimes: 'Orele care ni se potrivesc (bifați)',
    slipTalks: 'Vom participa la (bifați câte o oră pentru fiecare întâlnire)',
    slipInterpreter: 'Avem nevoie de interpret; limba',
    slipAccess: 'Nevoi de acces, de exemplu un drum fără trepte',
    slipSignature: 'Semnătura',
    slipDate: 'Data',
  },
}

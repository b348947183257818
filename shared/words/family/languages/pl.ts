import type { FamilyLanguage } from '../sentences'

/** Polish. */
export const pl: FamilyLanguage = {
  language: 'pl',
  direction: 'ltr',
  sentences: {
    pageLabel: 'Strona {page} z {pages}',
    minutes: { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' },

    unnamedAdults: 'Rodzic lub opiekun',
    unnamedGreeting: 'Szanowni Państwo,',
    greeting: 'Szanowni Państwo {adults},',
    forChildren: 'Rodzina: {children}',
    revision: 'Wersja {number}, zastępuje wersję {former}',
    schoolPhone: 'Telefon szkoły: {phone}',

    letterOpening:
      'Z przyjemnością zapraszamy Państwa na poniższe spotkania. Każde z nich zaczyna się i kończy punktualnie.',
    nothingPlaced: 'Z przykrością informujemy, że nie udało nam się umówić spotkań, o które proszono.',
    nothingLeft: 'Poniższe spotkania zostały odwołane.',
    time: 'Godzina',
    child: 'Dziecko',
    teacher: 'Nauczyciel',
    where: 'Miejsce',
    why: 'Powód',
    meetingNew: 'Nowe',
    meetingChanged: 'Zmienione',
    meetingChangedFrom: 'Zmienione, poprzednio: {when}',
    cancelled: 'Odwołane: {when}, {teacher}',
    cancelledGroup: 'Odwołane: {when}, {title}',
    childComes: 'przychodzi z Państwem',
    interpreter: 'Tłumaczenie: {name}',
    walk: 'dojście: {minutes}',
    askAtReception: 'Proszę zapytać w recepcji',
    byPhone: 'Telefonicznie',
    online: 'Online',
    arrivalTitle: 'Po przybyciu',
    letterArrival:
      'Prosimy najpierw zgłosić się do recepcji i mieć ze sobą ten list. Prosimy przyjść pięć minut przed pierwszym spotkaniem.',
    arrivalInMessage:
      'Prosimy przyjść pięć minut przed pierwszym spotkaniem i najpierw zgłosić się do recepcji.',
    inBuildings: 'Spotkania odbywają się kolejno w budynkach: {buildings}.',
    remote: 'Na spotkanie telefoniczne lub online nie trzeba przychodzić do szkoły.',
    remoteTitle: 'Telefonicznie lub online',
    remoteOnly: 'Nie trzeba przychodzić do szkoły. Prosimy o dostępność w podanych niżej godzinach.',
    unplacedTitle: 'Czego nie udało się umówić',
    unplacedAdvice:
      'Jeśli nadal chcą Państwo porozmawiać z wymienionym tu nauczycielem, prosimy o kontakt z sekretariatem szkoły.',
    reasons: {
      'no-time-suits': 'Nie znaleźliśmy terminu, który odpowiadałby i Państwu, i nauczycielowi.',
      'teacher-full': 'Ten nauczyciel nie ma już wolnych terminów.',
      'no-interpreter': 'W odpowiednim terminie nie było wolnego tłumacza.',
      'asked-after-planning': 'O to spotkanie poproszono już po ustaleniu godzin.',
      cancelled: 'To spotkanie zostało odwołane.',
    },
    letterClosing: 'Cieszymy się na rozmowę z Państwem.',

    invitationOpening:
      'Zapraszamy Państwa na spotkanie z nauczycielami i rozmowę o postępach dziecka. Prosimy o informację, z kim chcą się Państwo spotkać i kiedy mogą Państwo przyjść.',
    invitationWhen: 'Terminy spotkań',
    invitationReply: 'Prosimy wypełnić poniższy odcinek i zwrócić go do szkoły.',
    invitationReplyBy: 'Prosimy wypełnić poniższy odcinek i zwrócić go do szkoły; ostatni dzień: {deadline}.',
    invitationClosing: 'W razie pytań prosimy o kontakt z sekretariatem szkoły.',
    slipTitle: 'Odcinek zwrotny',
    slipCode: 'Kod: {code}',
    slipMeet: 'Chcemy się spotkać z (proszę zaznaczyć)',
    slipMeetStaff: 'Chcemy się spotkać z',
    slipTimes: 'Godziny, które nam odpowiadają (proszę zaznaczyć)',
    slipTalks: 'Przyjdziemy na (proszę zaznaczyć jeden termin każdego spotkania)',
    slipInterpreter: 'Potrzebujemy tłumacza; język',
    slipAccess: 'Potrzeby w zakresie dostępności, na przykład wejście bez schodów',
    slipSignature: 'Podpis',
    slipDate: 'Data',
  },
}

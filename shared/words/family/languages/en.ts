import type { FamilyLanguage } from '../sentences'

/** British English, the language in which the app was written: the others are held to it. */
export const en: FamilyLanguage = {
  language: 'en',
  direction: 'ltr',
  sentences: {
    pageLabel: 'Page {page} of {pages}',
    minutes: { one: 'minute', other: 'minutes' },

    unnamedAdults: 'Parent or carer',
    unnamedGreeting: 'Dear parent or carer,',
    greeting: 'Dear {adults},',
    forChildren: 'Family of {children}',
    revision: 'Revision {number}, replaces revision {former}',

    letterOpening: 'We are pleased to invite you to the meetings below. Each starts and ends on time.',
    nothingPlaced: 'We are sorry that we could not arrange the meetings that were asked for.',
    time: 'Time',
    child: 'Child',
    teacher: 'Teacher',
    where: 'Where',
    why: 'Why',
    childComes: 'comes with you',
    interpreter: 'Interpreter: {name}',
    walk: 'after a walk of {minutes}',
    askAtReception: 'Ask at reception',
    byPhone: 'By phone',
    online: 'Online',
    arrivalTitle: 'When you arrive',
    letterArrival:
      'Please come five minutes before your first meeting, report to reception first and bring this letter with you.',
    inBuildings: 'Your meetings take place in: {buildings}.',
    remote: 'For a meeting by phone or online there is no need to come to school.',
    remoteTitle: 'By phone or online',
    remoteOnly: 'There is no need to come to school. Please be ready at the times below.',
    unplacedTitle: 'What we could not arrange',
    unplacedAdvice:
      'If you would still like to speak with a teacher named here, please ask the school office.',
    reasons: {
      'no-time-suits': 'We found no time that suits both you and the teacher.',
      'teacher-full': 'This teacher has no place left.',
      'no-interpreter': 'No interpreter was free at a time that suits.',
      'asked-after-planning': 'This meeting was asked for after the times were planned.',
    },
    letterClosing: 'We look forward to speaking with you.',

    invitationOpening:
      'We invite you to meet the teachers and talk about how your child is getting on. Please tell us whom you would like to meet and when you can come.',
    invitationWhen: 'When the meetings take place',
    invitationReply: 'Please fill in the reply slip below and return it to school.',
    invitationReplyBy: 'Please fill in the reply slip below and return it to school by {deadline}.',
    invitationClosing: 'If you have any questions, please ask the school office.',
    slipTitle: 'Reply slip',
    slipCode: 'Code: {code}',
    slipMeet: 'We would like to meet (please tick)',
    slipMeetWhom: 'We would like to meet',
    slipTimes: 'Times that suit us (please tick)',
    slipInterpreter: 'We need an interpreter; language',
    slipAccess: 'Access needs, such as a way without steps',
    slipSignature: 'Signature',
    slipDate: 'Date',
  },
}

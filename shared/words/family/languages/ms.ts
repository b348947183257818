import type { FamilyLanguage } from '../sentences'

/** Malay. */
export const ms: FamilyLanguage = {
  language: 'ms',
  direction: 'ltr',
  sentences: {
    pageLabel: 'Halaman {page} daripada {pages}',
    minutes: { other: 'minit' },

    unnamedAdults: 'Ibu bapa atau penjaga',
    unnamedGreeting: 'Ibu bapa atau penjaga yang dihormati,',
    greeting: '{adults} yang dihormati,',
    forChildren: 'Keluarga {children}',
    revision: 'Semakan {number}, menggantikan semakan {former}',
    schoolPhone: 'Telefon sekolah: {phone}',

    letterOpening:
      'Dengan sukacitanya kami menjemput tuan/puan ke perjumpaan di bawah. Setiap perjumpaan bermula dan tamat tepat pada masanya.',
    nothingPlaced: 'Kami memohon maaf kerana tidak dapat mengatur perjumpaan yang diminta.',
    nothingLeft: 'Perjumpaan di bawah telah dibatalkan.',
    time: 'Masa',
    child: 'Anak',
    teacher: 'Guru',
    where: 'Tempat',
    why: 'Sebab',
    meetingNew: 'Baharu',
    meetingChanged: 'Diubah',
    meetingChangedFrom: 'Diubah, sebelum ini: {when}',
    cancelled: 'Dibatalkan: {when} bersama {teacher}',
    cancelledGroup: 'Dibatalkan: {when}, {title}',
    childComes: 'hadir bersama tuan/puan',
    interpreter: 'Jurubahasa: {name}',
    walk: 'selepas berjalan kaki {minutes}',
    askAtReception: 'Sila tanya di kaunter penyambut tetamu',
    byPhone: 'Melalui telefon',
    online: 'Dalam talian',
    arrivalTitle: 'Semasa tiba',
    letterArrival:
      'Sila lapor diri di kaunter penyambut tetamu terlebih dahulu dan bawa surat ini bersama. Sila datang lima minit sebelum perjumpaan pertama.',
    arrivalInMessage:
      'Sila datang lima minit sebelum perjumpaan pertama dan lapor diri di kaunter penyambut tetamu terlebih dahulu.',
    inBuildings: 'Perjumpaan anda diadakan di: {buildings}.',
    remote: 'Untuk perjumpaan melalui telefon atau dalam talian, tuan/puan tidak perlu datang ke sekolah.',
    remoteTitle: 'Melalui telefon atau dalam talian',
    remoteOnly: 'Tuan/puan tidak perlu datang ke sekolah. Sila bersedia pada masa yang tertera di bawah.',
    unplacedTitle: 'Perjumpaan yang tidak dapat diatur',
    unplacedAdvice:
      'Jika tuan/puan masih ingin berjumpa dengan guru yang dinamakan di sini, sila hubungi pejabat sekolah.',
    reasons: {
      'no-time-suits': 'Kami tidak menemui masa yang sesuai bagi tuan/puan dan guru.',
      'teacher-full': 'Guru ini tidak lagi mempunyai masa kosong.',
      'no-interpreter': 'Tiada jurubahasa yang lapang pada masa yang sesuai.',
      'asked-after-planning': 'Perjumpaan ini diminta selepas jadual disusun.',
      cancelled: 'Perjumpaan ini telah dibatalkan.',
    },
    letterClosing: 'Kami menantikan perbualan dengan tuan/puan.',

    invitationOpening:
      'Kami menjemput tuan/puan untuk berjumpa dengan guru dan berbincang tentang kemajuan anak. Sila beritahu kami guru yang ingin ditemui dan masa yang sesuai.',
    invitationWhen: 'Tarikh dan masa perjumpaan',
    invitationReply: 'Sila isi slip jawapan di bawah dan kembalikan kepada pihak sekolah.',
    invitationReplyBy:
      'Sila isi slip jawapan di bawah dan kembalikan kepada pihak sekolah selewat-lewatnya pada {deadline}.',
    invitationClosing: 'Jika ada sebarang pertanyaan, sila hubungi pejabat sekolah.',
    slipTitle: 'Slip jawapan',
    slipCode: 'Kod: {code}',
    slipMeet: 'Kami ingin berjumpa dengan (sila tandakan)',
    slipMeetStaff: 'Kami ingin berjumpa dengan',
    slipTimes: 'Masa yang sesuai bagi kami (sila tandakan)',
    slipTalks: 'Kami akan hadir (sila tandakan satu masa bagi setiap sesi)',
    slipInterpreter: 'Kami memerlukan jurubahasa; bahasa',
    slipAccess: 'Keperluan akses, seperti laluan tanpa tangga',
    slipSignature: 'Tandatangan',
    slipDate: 'Tarikh',
  },
}

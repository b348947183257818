import type { FamilyLanguage } from '../sentences'

/** Turkish. */
export const tr: FamilyLanguage = {
  language: 'tr',
  direction: 'ltr',
  sentences: {
    pageLabel: 'Sayfa {page} / {pages}',
    minutes: { one: 'dakika', other: 'dakika' },

    unnamedAdults: 'Veli',
    unnamedGreeting: 'Sayın Veli,',
    greeting: 'Sayın {adults},',
    forChildren: '{children} ailesi',
    schoolPhone: 'Okulun telefonu: {phone}',
    revision: 'Sürüm {number}, sürüm {former} yerine geçer',

    letterOpening:
      'Sizi aşağıdaki görüşmelere davet etmekten memnuniyet duyarız. Her görüşme belirtilen saatte başlar ve biter.',
    nothingPlaced: 'İstenen görüşmeleri ne yazık ki ayarlayamadık.',
    nothingLeft: 'Aşağıdaki görüşmeler iptal edilmiştir.',
    time: 'Saat',
    child: 'Çocuk',
    teacher: 'Öğretmen',
    where: 'Yer',
    why: 'Neden',
    meetingNew: 'Yeni',
    meetingChanged: 'Değişti',
    meetingChangedFrom: 'Değişti, önceki: {when}',
    cancelled: 'İptal edildi: {when}, {teacher}',
    cancelledGroup: 'İptal edildi: {when}, {title}',
    childComes: 'sizinle birlikte gelir',
    interpreter: 'Tercüman: {name}',
    walk: 'yürüme süresi: {minutes}',
    askAtReception: 'Danışmaya sorunuz',
    byPhone: 'Telefonla',
    online: 'Çevrim içi',
    arrivalTitle: 'Okula geldiğinizde',
    letterArrival:
      'Lütfen ilk görüşmenizden beş dakika önce geliniz, önce danışmaya başvurunuz ve bu mektubu yanınızda getiriniz.',
    arrivalInMessage: 'Lütfen ilk görüşmenizden beş dakika önce geliniz ve önce danışmaya başvurunuz.',
    inBuildings: 'Görüşmeleriniz şu binalarda yapılacaktır: {buildings}.',
    remote: 'Telefonla veya çevrim içi yapılan görüşmeler için okula gelmeniz gerekmez.',
    remoteTitle: 'Telefonla veya çevrim içi',
    remoteOnly: 'Okula gelmeniz gerekmez. Lütfen aşağıdaki saatlerde hazır olunuz.',
    unplacedTitle: 'Ayarlayamadığımız görüşmeler',
    unplacedAdvice:
      'Burada adı geçen bir öğretmenle hâlâ görüşmek istiyorsanız lütfen okul sekreterliğine başvurunuz.',
    reasons: {
      'no-time-suits': 'Hem size hem öğretmene uygun bir saat bulamadık.',
      'teacher-full': 'Bu öğretmenin boş saati kalmadı.',
      'no-interpreter': 'Uygun bir saatte boş tercüman yoktu.',
      'asked-after-planning': 'Bu görüşme, saatler planlandıktan sonra istendi.',
      cancelled: 'Bu görüşme iptal edilmiştir.',
    },
    letterClosing: 'Sizinle görüşmekten memnuniyet duyacağız.',

    invitationOpening:
      'Sizi öğretmenlerle görüşmeye ve çocuğunuzun durumunu konuşmaya davet ediyoruz. Lütfen kiminle görüşmek istediğinizi ve ne zaman gelebileceğinizi bize bildiriniz.',
    invitationWhen: 'Görüşmelerin yapılacağı zamanlar',
    invitationReply: 'Lütfen aşağıdaki cevap kuponunu doldurup okula veriniz.',
    invitationReplyBy: 'Lütfen aşağıdaki cevap kuponunu doldurup okula veriniz; son gün: {deadline}.',
    invitationClosing: 'Sorularınız için lütfen okul sekreterliğine başvurunuz.',
    slipTitle: 'Cevap kuponu',
    slipCode: 'Kod: {code}',
    slipMeet: 'Görüşmek istediğimiz öğretmenler (lütfen işaretleyiniz)',
    slipMeetStaff: 'Görüşmek istediğimiz öğretmenler',
    slipTimes: 'Bize uygun saatler (lütfen işaretleyiniz)',
    slipInterpreter: 'Tercümana ihtiyacımız var; dil',
    slipAccess: 'Erişim ihtiyaçları, örneğin basamaksız giriş',
    slipSignature: 'İmza',
    slipDate: 'Tarih',
  },
}

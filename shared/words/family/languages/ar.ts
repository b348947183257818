import type { FamilyLanguage } from '../sentences'

/** Modern Standard Arabic, in the plural of courtesy, which fits any family. */
export const ar: FamilyLanguage = {
  language: 'ar',
  direction: 'rtl',
  sentences: {
    pageLabel: 'صفحة {page} من {pages}',
    // The number is always written, and only 3 to 10 bend the word then.
    minutes: {
      zero: 'دقيقة',
      one: 'دقيقة',
      two: 'دقيقة',
      few: 'دقائق',
      many: 'دقيقة',
      other: 'دقيقة',
    },

    unnamedAdults: 'ولي الأمر',
    unnamedGreeting: 'حضرة ولي الأمر الكريم،',
    greeting: 'تحية طيبة إلى {adults}،',
    forChildren: 'عائلة {children}',
    revision: 'الإصدار {number}، يحل محل الإصدار {former}',
    // A number that follows Arabic letters in their line would be turned around.
    schoolPhone: 'هاتف المدرسة:\n{phone}',

    letterOpening: 'يسرّنا دعوتكم إلى اللقاءات المبيّنة أدناه. يبدأ كل لقاء وينتهي في موعده المحدد.',
    nothingPlaced: 'نأسف لعدم تمكّننا من ترتيب اللقاءات المطلوبة.',
    nothingLeft: 'أُلغيت اللقاءات المبيّنة أدناه.',
    time: 'الوقت',
    child: 'الطفل',
    teacher: 'المعلم',
    where: 'المكان',
    why: 'السبب',
    meetingNew: 'جديد',
    meetingChanged: 'تم تعديله',
    meetingChangedFrom: 'تم تعديله، سابقًا: {when}',
    cancelled: 'أُلغي: {when} مع {teacher}',
    cancelledGroup: 'أُلغي: {when}، {title}',
    childComes: 'الحضور معكم',
    interpreter: 'الترجمة: {name}',
    walk: 'مدة المشي: {minutes}',
    askAtReception: 'يُرجى السؤال في الاستقبال',
    byPhone: 'عبر الهاتف',
    online: 'عبر الإنترنت',
    arrivalTitle: 'عند وصولكم',
    letterArrival:
      'يُرجى مراجعة الاستقبال أولًا وإحضار هذه الرسالة معكم. يُرجى الحضور قبل موعد اللقاء الأول بخمس دقائق.',
    arrivalInMessage: 'يُرجى الحضور قبل موعد اللقاء الأول بخمس دقائق ومراجعة الاستقبال أولًا.',
    inBuildings: 'تُعقد اللقاءات في المباني التالية: {buildings}.',
    remote: 'لا حاجة إلى الحضور إلى المدرسة للقاء عبر الهاتف أو الإنترنت.',
    remoteTitle: 'عبر الهاتف أو الإنترنت',
    remoteOnly: 'لا حاجة إلى الحضور إلى المدرسة. يُرجى الاستعداد في الأوقات المبيّنة أدناه.',
    unplacedTitle: 'ما لم نتمكن من ترتيبه',
    unplacedAdvice:
      'إذا كنتم لا تزالون ترغبون في التحدث مع أحد المعلمين المذكورين هنا، فيُرجى الاتصال بمكتب المدرسة.',
    reasons: {
      'no-time-suits': 'لم نجد وقتًا يناسبكم ويناسب المعلم معًا.',
      'teacher-full': 'لم يبقَ لدى هذا المعلم أي موعد متاح.',
      'no-interpreter': 'لم يتوفر مترجم في وقت مناسب.',
      'asked-after-planning': 'طُلب هذا اللقاء بعد تحديد المواعيد.',
      cancelled: 'أُلغي هذا اللقاء.',
    },
    letterClosing: 'نتطلع إلى التحدث معكم.',

    invitationOpening:
      'ندعوكم إلى لقاء المعلمين والحديث عن تقدّم طفلكم. يُرجى إخبارنا بمن تودّون لقاءه وبالوقت الذي يمكنكم الحضور فيه.',
    invitationWhen: 'مواعيد اللقاءات',
    invitationReply: 'يُرجى تعبئة قسيمة الرد أدناه وإعادتها إلى المدرسة.',
    invitationReplyBy: 'يُرجى تعبئة قسيمة الرد أدناه وإعادتها إلى المدرسة في موعد أقصاه {deadline}.',
    invitationClosing: 'إذا كانت لديكم أي أسئلة، فيُرجى الاتصال بمكتب المدرسة.',
    slipTitle: 'قسيمة الرد',
    slipCode: 'الرمز: {code}',
    slipMeet: 'نودّ لقاء (يُرجى وضع علامة)',
    slipMeetStaff: 'نودّ لقاء',
    slipTimes: 'الأوقات التي تناسبنا (يُرجى وضع علامة)',
    slipTalks: 'نودّ الحضور في (يُرجى وضع علامة على موعد واحد لكل لقاء)',
    slipInterpreter: 'نحتاج إلى مترجم؛ اللغة',
    slipAccess: 'احتياجات الوصول، مثل مدخل بلا درج',
    slipSignature: 'التوقيع',
    slipDate: 'التاريخ',
  },
}

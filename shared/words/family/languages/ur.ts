import type { FamilyLanguage } from '../sentences'

/** Urdu. */
export const ur: FamilyLanguage = {
  language: 'ur',
  direction: 'rtl',
  sentences: {
    pageLabel: 'صفحہ {page} از {pages}',
    minutes: { one: 'منٹ', other: 'منٹ' },

    unnamedAdults: 'والدین یا سرپرست',
    unnamedGreeting: 'محترم والدین،',
    greeting: 'محترم {adults}،',
    forChildren: 'اہلِ خانہ: {children}',
    revision: 'نظرِ ثانی {number}، نظرِ ثانی {former} کی جگہ',
    // A number that follows Arabic letters in their line would be turned around.
    schoolPhone: 'اسکول کا فون:\n{phone}',

    letterOpening:
      'ہم آپ کو نیچے دی گئی ملاقاتوں میں خوشی کے ساتھ مدعو کرتے ہیں۔ ہر ملاقات وقت پر شروع اور وقت پر ختم ہوتی ہے۔',
    nothingPlaced: 'ہمیں افسوس ہے کہ جن ملاقاتوں کی درخواست کی گئی تھی، ہم ان کا انتظام نہ کر سکے۔',
    nothingLeft: 'نیچے دی گئی ملاقاتیں منسوخ کر دی گئی ہیں۔',
    time: 'وقت',
    child: 'بچہ',
    teacher: 'استاد',
    where: 'جگہ',
    why: 'وجہ',
    meetingNew: 'نئی',
    meetingChanged: 'تبدیل شدہ',
    meetingChangedFrom: 'تبدیل شدہ، پہلے: {when}',
    cancelled: 'منسوخ: {when} بجے، استاد {teacher}',
    cancelledGroup: 'منسوخ: {when} بجے، {title}',
    childComes: 'آپ کے ہمراہ',
    interpreter: 'مترجم: {name}',
    walk: 'پیدل راستہ: {minutes}',
    askAtReception: 'استقبالیہ پر پوچھیں',
    byPhone: 'بذریعہ فون',
    online: 'آن لائن',
    arrivalTitle: 'جب آپ پہنچیں',
    letterArrival:
      'براہِ کرم پہلے استقبالیہ پر اطلاع دیں اور یہ خط ساتھ لائیں۔ براہِ کرم اپنی پہلی ملاقات سے پانچ منٹ پہلے تشریف لائیں۔',
    arrivalInMessage:
      'براہِ کرم اپنی پہلی ملاقات سے پانچ منٹ پہلے تشریف لائیں اور پہلے استقبالیہ پر اطلاع دیں۔',
    inBuildings: 'ملاقاتیں ان عمارتوں میں ہوں گی: {buildings}۔',
    remote: 'فون یا آن لائن ملاقات کے لیے اسکول آنے کی ضرورت نہیں۔',
    remoteTitle: 'بذریعہ فون یا آن لائن',
    remoteOnly: 'اسکول آنے کی ضرورت نہیں۔ براہِ کرم نیچے دیے گئے اوقات پر تیار رہیں۔',
    unplacedTitle: 'جن ملاقاتوں کا انتظام نہ ہو سکا',
    unplacedAdvice:
      'اگر آپ اب بھی یہاں درج کسی استاد سے بات کرنا چاہتے ہیں تو براہِ کرم اسکول کے دفتر سے رابطہ کریں۔',
    reasons: {
      'no-time-suits': 'ہمیں ایسا وقت نہیں ملا جو آپ اور استاد دونوں کے لیے موزوں ہو۔',
      'teacher-full': 'اس استاد کے پاس کوئی وقت باقی نہیں رہا۔',
      'no-interpreter': 'موزوں وقت پر کوئی مترجم دستیاب نہیں تھا۔',
      'asked-after-planning': 'اس ملاقات کی درخواست اوقات طے ہونے کے بعد کی گئی۔',
      cancelled: 'یہ ملاقات منسوخ کر دی گئی ہے۔',
    },
    letterClosing: 'ہم آپ سے گفتگو کے منتظر ہیں۔',

    invitationOpening:
      'ہم آپ کو اساتذہ سے ملنے اور اپنے بچے کی پیش رفت پر بات کرنے کی دعوت دیتے ہیں۔ براہِ کرم بتائیں کہ آپ کس سے ملنا چاہتے ہیں اور کب آ سکتے ہیں۔',
    invitationWhen: 'ملاقاتوں کے اوقات',
    invitationReply: 'براہِ کرم نیچے دی گئی جوابی پرچی پُر کر کے اسکول کو واپس کریں۔',
    invitationReplyBy: 'براہِ کرم نیچے دی گئی جوابی پرچی پُر کر کے {deadline} تک اسکول کو واپس کریں۔',
    invitationClosing: 'اگر کوئی سوال ہو تو براہِ کرم اسکول کے دفتر سے رابطہ کریں۔',
    slipTitle: 'جوابی پرچی',
    slipCode: 'کوڈ: {code}',
    slipMeet: 'ہم ان سے ملنا چاہتے ہیں (نشان لگائیں)',
    slipMeetStaff: 'ہم ان سے ملنا چاہتے ہیں',
    slipTimes: 'ہمارے لیے موزوں اوقات (نشان لگائیں)',
    slipTalks: 'ہم شریک ہوں گے (ہر نشست کے لیے ایک وقت پر نشان لگائیں)',
    slipInterpreter: 'ہمیں مترجم کی ضرورت ہے؛ زبان',
    slipAccess: 'رسائی کی ضروریات، مثلاً سیڑھیوں کے بغیر راستہ',
    slipSignature: 'دستخط',
    slipDate: 'تاریخ',
  },
}

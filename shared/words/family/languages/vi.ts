import type { FamilyLanguage } from '../sentences'

/** Vietnamese. */
export const vi: FamilyLanguage = {
  language: 'vi',
  direction: 'ltr',
  sentences: {
    pageLabel: 'Trang {page} trên {pages}',
    minutes: { other: 'phút' },

    unnamedAdults: 'Phụ huynh hoặc người giám hộ',
    unnamedGreeting: 'Kính gửi Quý phụ huynh,',
    greeting: 'Kính gửi {adults},',
    forChildren: 'Gia đình của {children}',
    schoolPhone: 'Điện thoại nhà trường: {phone}',
    revision: 'Bản {number}, thay thế bản {former}',

    letterOpening:
      'Nhà trường trân trọng kính mời Quý phụ huynh đến dự các buổi gặp dưới đây. Mỗi buổi gặp bắt đầu và kết thúc đúng giờ.',
    nothingPlaced: 'Rất tiếc, nhà trường không thể sắp xếp được các buổi gặp đã được đề nghị.',
    nothingLeft: 'Các buổi gặp dưới đây đã bị hủy.',
    time: 'Giờ',
    child: 'Học sinh',
    teacher: 'Giáo viên',
    where: 'Địa điểm',
    why: 'Lý do',
    meetingNew: 'Mới',
    meetingChanged: 'Đã thay đổi',
    meetingChangedFrom: 'Đã thay đổi, trước đây: {when}',
    cancelled: 'Đã hủy: {when} với {teacher}',
    cancelledGroup: 'Đã hủy: {when}, {title}',
    childComes: 'đến cùng Quý phụ huynh',
    interpreter: 'Phiên dịch: {name}',
    walk: 'thời gian đi bộ: {minutes}',
    askAtReception: 'Vui lòng hỏi quầy lễ tân',
    byPhone: 'Qua điện thoại',
    online: 'Trực tuyến',
    arrivalTitle: 'Khi đến trường',
    letterArrival:
      'Vui lòng đến trước buổi gặp đầu tiên năm phút, báo với quầy lễ tân trước và mang theo thư này.',
    arrivalInMessage: 'Vui lòng đến trước buổi gặp đầu tiên năm phút và báo với quầy lễ tân trước.',
    inBuildings: 'Các buổi gặp diễn ra tại: {buildings}.',
    remote: 'Đối với buổi gặp qua điện thoại hoặc trực tuyến, Quý phụ huynh không cần đến trường.',
    remoteTitle: 'Qua điện thoại hoặc trực tuyến',
    remoteOnly: 'Quý phụ huynh không cần đến trường. Vui lòng sẵn sàng vào các giờ dưới đây.',
    unplacedTitle: 'Những buổi gặp không sắp xếp được',
    unplacedAdvice:
      'Nếu Quý phụ huynh vẫn muốn trao đổi với giáo viên có tên ở đây, vui lòng liên hệ văn phòng nhà trường.',
    reasons: {
      'no-time-suits': 'Nhà trường không tìm được giờ phù hợp cho cả Quý phụ huynh và giáo viên.',
      'teacher-full': 'Giáo viên này không còn chỗ trống.',
      'no-interpreter': 'Không có phiên dịch vào giờ phù hợp.',
      'asked-after-planning': 'Buổi gặp này được đề nghị sau khi đã xếp giờ.',
      cancelled: 'Buổi gặp này đã bị hủy.',
    },
    letterClosing: 'Nhà trường rất mong được trao đổi với Quý phụ huynh.',

    invitationOpening:
      'Nhà trường kính mời Quý phụ huynh đến gặp giáo viên và trao đổi về tình hình học tập của con. Vui lòng cho biết Quý phụ huynh muốn gặp ai và có thể đến khi nào.',
    invitationWhen: 'Thời gian diễn ra các buổi gặp',
    invitationReply: 'Vui lòng điền phiếu trả lời dưới đây và gửi lại cho nhà trường.',
    invitationReplyBy:
      'Vui lòng điền phiếu trả lời dưới đây và gửi lại cho nhà trường, chậm nhất là ngày {deadline}.',
    invitationClosing: 'Nếu có thắc mắc, vui lòng liên hệ văn phòng nhà trường.',
    slipTitle: 'Phiếu trả lời',
    slipCode: 'Mã: {code}',
    slipMeet: 'Chúng tôi muốn gặp (vui lòng đánh dấu)',
    slipMeetStaff: 'Chúng tôi muốn gặp',
    slipTimes: 'Những giờ phù hợp với chúng tôi (vui lòng đánh dấu)',
    slipTalks: 'Chúng tôi sẽ tham dự (vui lòng đánh dấu một giờ cho mỗi buổi)',
    slipInterpreter: 'Chúng tôi cần phiên dịch; ngôn ngữ',
    slipAccess: 'Nhu cầu hỗ trợ đi lại, ví dụ lối vào không có bậc thang',
    slipSignature: 'Chữ ký',
    slipDate: 'Ngày',
  },
}

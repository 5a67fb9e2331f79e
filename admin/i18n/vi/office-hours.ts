/** Dated office hours, and which of them an agency keeps. */
export const officeHours = {
  officeHours: {
    assignment: {
      title: 'Đổi khung giờ: %{agency}',
      fromDay: 'Đổi từ một ngày',
      fromNamed: 'Đổi từ một ngày: %{agency}',
      counterHours: 'Giờ tiếp công dân',
      counterHoursHelp: 'Lúc nào quầy mở cửa.',
      deadlineCalendar: 'Giờ tính thời hạn',
      deadlineCalendarHelp: 'Giờ nào được tính vào thời hạn giải quyết.',
      short:
        'Khung này chỉ có %{hours} giờ mỗi ngày: “8 giờ làm việc” sẽ dài hơn một ngày. Nên chọn khung 8 giờ để tính thời hạn.',
      keeps:
        'Hồ sơ đã tiếp nhận vẫn tính theo khung giờ lúc tiếp nhận. Cần khung giờ chưa có thì thêm ở mục Các khung giờ làm việc, rồi chọn cho cơ quan trong cùng đề nghị.',
    },
    profile: {
      panel: 'Các khung giờ làm việc',
      add: 'Thêm khung giờ',
      newTitle: 'Khung giờ mới %{id}',
      title: 'Giờ làm việc theo khung %{id}: %{name}',
      from: 'Đổi giờ từ một ngày',
      fromNamed: 'Đổi giờ từ một ngày: khung %{id}',
      nameHelp: 'Ví dụ: Giờ mùa hè 7 – 11, 13:30 – 17:30.',
      everyDay: 'Các buổi của ngày làm việc',
      aDay: '%{hours} giờ mỗi ngày.',
      own: 'Thứ có giờ riêng',
      ownOf: 'Các buổi của %{day}',
    },
    period: {
      what: 'Giai đoạn này',
      set: 'Sửa giờ và ngày áp dụng',
      end: 'Kết thúc vào một ngày, rồi trở lại giờ trước đó',
      remove: 'Bỏ hẳn: giờ trước đó tiếp tục áp dụng',
      from: 'Áp dụng từ ngày',
      fromHelp: 'Ngày đầu tiên làm việc theo giờ này.',
      until: 'Đến hết ngày',
      untilHelp: 'Sau ngày này trở lại giờ trước đó.',
      change: 'Sửa',
      changeNamed: 'Sửa: %{name}, từ %{from}',
      words: {
        start: 'Từ đầu',
        startUntil: 'Từ đầu đến hết %{until}',
        from: 'Từ %{from}',
        fromUntil: 'Từ %{from} đến hết %{until}',
      },
    },
    need: {
      from: 'Ngày bắt đầu áp dụng: bắt buộc chọn.',
      until: 'Ngày cuối cùng áp dụng: bắt buộc chọn.',
      untilBefore: 'Ngày cuối cùng không thể trước ngày bắt đầu.',
      taken: 'Đã có giờ khác bắt đầu áp dụng đúng ngày này; hãy sửa giai đoạn ấy.',
      crosses:
        'Trong khoảng này đã có giờ khác bắt đầu áp dụng; hãy chọn ngày cuối sớm hơn hoặc sửa giai đoạn ấy.',
      nothingBefore: 'Trước đó chưa có giờ nào để trở lại; hãy thêm giờ mới áp dụng từ ngày kế tiếp.',
      gap: 'Đây là giờ đầu tiên: bắt đầu muộn hơn thì những ngày trước đó không có giờ làm việc nào.',
      onlyOne: 'Đây là giờ đầu tiên: bỏ đi thì những ngày ấy không có giờ làm việc nào.',
    },
  },
};

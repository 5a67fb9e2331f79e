/** The law as data, for whoever draws and keeps procedures. */
export const law = {
  law: {
    title: 'Quy định thời hạn',
    lead: 'Thời hạn và quy tắc của pháp luật mà hệ thống dùng để tính. Hồ sơ theo giá trị của ngày tiếp nhận; giá trị mới không ghi đè giá trị cũ.',
    from: 'Từ %{from}',
    fromUntil: 'Từ %{from} đến hết %{until}',
    now: 'đang áp dụng',
    member: {
      at: 'Giờ chốt: %{value}',
      window: 'Thời hạn bổ sung: %{value}',
      maxRequests: 'Số lần yêu cầu bổ sung tối đa: %{value}',
      hourBasedShare: 'Thời hạn theo giờ: lập văn bản xin lỗi khi đã dùng %{value} % thời gian cam kết',
      dayBasedWorkingDaysBefore:
        'Thời hạn theo ngày: lập văn bản xin lỗi trước ngày hẹn %{value} ngày làm việc',
      maxTimes: 'Số lần tối đa: %{value}',
      maxShareOfTerm: 'Tối đa %{value} % thời hạn luật định',
      receiptWorkingDays: 'Ghi nhận tiếp nhận muộn nhất sau %{value} ngày làm việc',
      correctionWorkingDays: 'Sửa thời điểm tiếp nhận lùi tối đa %{value} ngày làm việc',
      maxCorrections: 'Số lần sửa thời điểm tiếp nhận tối đa: %{value}',
      waitWorkingDays: 'Ghi nhận tạm dừng muộn nhất sau %{value} ngày làm việc',
      within: 'Trong thời hạn: %{value}',
      year: 'Bộ mẫu năm %{value}',
    },
    none: {
      window: 'Không ấn định thời hạn bổ sung',
      maxShareOfTerm: 'Không ấn định mức gia hạn tối đa',
    },
    policy: {
      restart: 'Thời hạn tính lại từ đầu sau khi bổ sung đủ',
      accumulate: 'Thời hạn tạm dừng rồi cộng dồn',
      run: 'Thời hạn không dừng',
    },
    onExpiry: {
      ask: 'Hết hạn bổ sung: hỏi người thụ lý',
      refuse: 'Hết hạn bổ sung: từ chối hồ sơ',
    },
  },
};

/** The ten variables a measured dossier carries: about 880 bytes of JSON, as in a real intake form. */
export const w1Variables = {
  maHoSo: 'H01.26.3-240611-0001',
  hoTen: 'Nguyễn Thị Minh Khai Phương Thảo',
  ngaySinh: '1987-03-14',
  cccd: '001187012345',
  dienThoai: '0912345678',
  diaChi: 'Số 12, ngõ 34 phố Hàng Bông, phường Thí Điểm, thành phố Hà Nội, Việt Nam',
  noiDung:
    'Đề nghị cấp bản sao trích lục hộ tịch phục vụ làm thủ tục nhập học cho con, nộp kèm giấy tờ theo quy định tại bộ phận tiếp nhận và trả kết quả của phường; đã nộp lệ phí và nhận phiếu hẹn. Người nộp cam đoan những nội dung khai là đúng sự thật, chịu trách nhiệm trước pháp luật về lời khai của mình và đồng ý nhận kết quả tại quầy hoặc qua dịch vụ bưu chính công ích.',
  soBan: 3,
  dat: true,
  thanhPhan: [
    { ten: 'Tờ khai theo mẫu', soLuong: 1, loai: 'ban-chinh', daNop: true },
    { ten: 'Giấy tờ tuỳ thân', soLuong: 1, loai: 'ban-sao', daNop: true },
    { ten: 'Văn bản uỷ quyền', soLuong: 1, loai: 'ban-chinh', daNop: false },
  ],
};

/** What every completion sets. */
export const w1Completion = { dat: true, ketQua: 'Đồng ý cấp bản sao' };

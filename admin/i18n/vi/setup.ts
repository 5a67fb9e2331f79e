/** The first start: the one page before anybody has an account. */
export const setup = {
  setup: {
    title: 'Thiết lập lần đầu',
    text: 'Khai báo cơ quan và tạo tài khoản quản trị đầu tiên. Chỉ làm một lần.',
    until: 'Liên kết này dùng được đến',
    aboutAgency: 'Cơ quan',
    agency: 'Tên cơ quan',
    agencyHelp: 'In trên giấy tờ, ví dụ: Ủy ban nhân dân phường Thí Điểm.',
    unitCode: 'Mã định danh đơn vị',
    unitCodeHelp: 'Đứng đầu mọi mã hồ sơ, ví dụ: 000.99.99.H26.',
    aboutYou: 'Tài khoản quản trị',
    name: 'Họ và tên của bạn',
    username: 'Tên đăng nhập',
    usernameHelp: 'Chữ thường không dấu, không khoảng trắng, ví dụ: quantri.',
    password: 'Mật khẩu',
    passwordHelp: 'Ít nhất 8 ký tự.',
    repeat: 'Nhập lại mật khẩu',
    repeatDiffers: 'Hai lần nhập mật khẩu không giống nhau.',
    show: 'Hiện mật khẩu',
    send: 'Tạo tài khoản quản trị',
    sending: 'Đang tạo…',
    problems: 'Chưa tạo được tài khoản. Có %{count} chỗ cần sửa, xem ở từng ô.',
    done: 'Đã thiết lập xong',
    doneText: 'Đăng nhập bằng tài khoản vừa tạo để thêm cán bộ và phân vai trò, ở mục Nhân sự, vai trò.',
    unusable: 'Liên kết này không dùng được',
    unusableText:
      'Liên kết thiết lập chỉ dùng được một lần, trong một ngày từ khi chương trình in ra. Có thể nó đã được dùng, đã hết hạn, hoặc chép chưa đủ.',
    ifKnown: 'Nếu cơ quan đã có tài khoản quản trị: hãy đăng nhập.',
    ifCopied: 'Nếu bạn chép liên kết từ màn hình máy chủ: hãy mở lại, lấy đủ đến ký tự cuối.',
    ifNobody:
      'Nếu chưa ai có tài khoản: nhờ người vận hành khởi động lại chương trình. Chương trình sẽ in ra một liên kết mới.',
  },
};

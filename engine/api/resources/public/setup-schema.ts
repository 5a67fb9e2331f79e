import { objectOf, text } from '#engine/api/json-schema.ts';

/** What becomes the first administrator; its wordings say what is expected rather than what is wrong. */
export const setupSchema = objectOf(
  {
    username: {
      type: 'string',
      pattern: '^[a-z0-9][a-z0-9._-]{1,49}$',
      'x-messages': {
        pattern: {
          vi: 'Dùng từ 2 đến 50 chữ thường không dấu, chữ số, dấu chấm hoặc gạch, ví dụ: quantri.',
          en: 'Use 2 to 50 small letters without accents, digits, dots or dashes, for example: admin.',
        },
      },
    },
    name: text(200),
    password: {
      type: 'string',
      minLength: 8,
      maxLength: 200,
      'x-messages': { minLength: { vi: 'Cần ít nhất 8 ký tự.', en: 'At least 8 characters needed.' } },
    },
    agency: text(200),
    unitCode: {
      type: 'string',
      pattern: '^\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}$',
      'x-messages': {
        pattern: {
          vi: 'Nhập mã định danh đơn vị theo dạng 000.99.99.H26.',
          en: 'Enter the unit code in the form 000.99.99.H26.',
        },
      },
    },
  },
  ['agency', 'unitCode'],
);

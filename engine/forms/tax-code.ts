const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * A tax number (mã số thuế): ten digits with a check digit, a branch with three more, or the twelve digits of a person
 * (Thông tư 86/2024/TT-BTC). Blanks and dashes don't count.
 */
export function isTaxCode(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (/^\d{12}$/.test(digits)) return true;
  if (!/^\d{10}(\d{3})?$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}

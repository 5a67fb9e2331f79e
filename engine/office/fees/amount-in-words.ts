const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const groups = ['', ' nghìn', ' triệu', ' tỷ'];

/**
 * An amount of đồng as a receipt writes it out: 16000 → "Mười sáu nghìn đồng". @param amount whole, 0 to 999 999 999 999
 */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount >= 1e12) {
    throw new RangeError(`Expected a whole amount below 10^12 but got ${amount}.`);
  }
  const words = amount === 0 ? 'không' : wordsOf(amount);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

function wordsOf(amount: number): string {
  const parts: string[] = [];
  for (let place = 3; place >= 0; place -= 1) {
    const group = Math.floor(amount / 1000 ** place) % 1000;
    if (group === 0) continue;
    parts.push(`${groupWords(group, parts.length > 0)}${groups[place] ?? ''}`);
  }
  return parts.join(' ');
}

/** Three digits; after a larger group the empty hundreds are spoken: "một nghìn không trăm linh năm". */
function groupWords(group: number, follows: boolean): string {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const parts: string[] = [];
  if (hundreds > 0 || follows) parts.push(`${digits[hundreds]} trăm`);
  if (tens === 0 && units > 0 && parts.length > 0) parts.push('linh');
  if (tens === 1) parts.push('mười');
  if (tens > 1) parts.push(`${digits[tens]} mươi`);
  if (units > 0) parts.push(unitWord(units, tens));
  return parts.join(' ');
}

function unitWord(units: number, tens: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 5 && tens > 0) return 'lăm';
  return digits[units] ?? '';
}

/** Sets of characters, by code point. */
export type Set = (code: number) => boolean;

/** Line ends of `.`, `^` and `$`. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

const between =
  (low: number, high: number): Set =>
  (code) =>
    code >= low && code <= high;
const not =
  (set: Set): Set =>
  (code) =>
    !set(code);
const oneOf = (text: string): Set => {
  const codes = new globalThis.Set([...text].map((one) => one.codePointAt(0)));
  return (code) => codes.has(code);
};
const ofRegExp =
  (pattern: RegExp): Set =>
  (code) =>
    pattern.test(String.fromCodePoint(code));

/** 0 to 9 */
export const isDigit = between(48, 57);
/** Letters and digits of ASCII, and `_`. */
export const isWordCharacter: Set = (code) =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isSpace = oneOf(' \t\n\v\f\r');
const isHorizontal = oneOf(
  ' \t\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
);
const isVertical = oneOf('\n\v\f\r\u0085\u2028\u2029');

/** `\d`, `\W` and their like. */
export const CLASSES: Readonly<Record<string, Set>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWordCharacter,
  W: not(isWordCharacter),
  s: isSpace,
  S: not(isSpace),
  h: isHorizontal,
  H: not(isHorizontal),
  v: isVertical,
  V: not(isVertical),
};

/** Java's names of POSIX classes (US-ASCII). */
const POSIX: Readonly<Record<string, Set>> = {
  Lower: between(97, 122),
  Upper: between(65, 90),
  ASCII: between(0, 127),
  Alpha: ofRegExp(/[A-Za-z]/),
  Digit: isDigit,
  Alnum: ofRegExp(/[A-Za-z0-9]/),
  Punct: oneOf('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'),
  Graph: between(33, 126),
  Print: between(32, 126),
  Blank: oneOf(' \t'),
  Cntrl: (code) => code < 32 || code === 127,
  XDigit: ofRegExp(/[0-9A-Fa-f]/),
  Space: isSpace,
  javaLowerCase: ofRegExp(/\p{Lowercase}/u),
  javaUpperCase: ofRegExp(/\p{Uppercase}/u),
};

/** `\p{…}`; undefined for a name nobody knows. */
export function property(name: string): Set | undefined {
  if (Object.hasOwn(POSIX, name)) return POSIX[name];
  const plain = name.replace(/^(?:Is|general_category=|gc=)/, '');
  const script = /^(?:script=|sc=)(\w+)$/.exec(name)?.[1];
  const spellings = script === undefined ? [plain, `Script=${plain}`] : [`Script=${script}`];
  for (const spelling of spellings) {
    if (!/^[\w=]+$/.test(spelling)) return undefined;
    try {
      return ofRegExp(new RegExp(`\\p{${spelling}}`, 'u'));
    } catch {
      // the next spelling
    }
  }
  return undefined;
}

/** The set with both cases of its ASCII letters. */
export function ignoringCase(set: Set): Set {
  return (code) => {
    if (set(code)) return true;
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return isLetter && set(code ^ 32);
  };
}

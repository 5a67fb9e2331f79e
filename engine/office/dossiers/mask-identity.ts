/** An identity number as lists and citizens see it: `001•••••3456`. Shorter than eight digits, nothing of it is shown. */
export function maskIdentity(number: string): string {
  if (number.length < 8) return '•'.repeat(number.length);
  return `${number.slice(0, 3)}${'•'.repeat(number.length - 7)}${number.slice(-4)}`;
}

/** A name as strangers with the tracking link see it: family name and initials, `Nguyễn V. A.`. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return [first, ...rest.map((part) => `${part.charAt(0).toUpperCase()}.`)].join(' ');
}

/** "Cấp bản sao Trích lục hộ tịch" → `cap-ban-sao-trich-luc-ho-tich`: the code a name suggests. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** A process id is an XML name: it starts with a letter. */
export const isSlug = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);

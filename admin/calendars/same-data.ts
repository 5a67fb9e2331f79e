/** Whether two pieces of data say the same, in whatever order their members stand: storage sorts them its own way. */
export function sameData(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
}

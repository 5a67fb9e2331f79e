/** "16.000 đ": whole đồng, dots between the thousands. */
export function formatMoney(amount: number | string | null | undefined): string {
  const whole = Number(amount ?? 0);
  if (!Number.isFinite(whole)) return '–';
  return `${Math.trunc(whole)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, '.')}\u00a0đ`;
}

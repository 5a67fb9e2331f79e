/** How money changes hands at the counter. */
export const methods = ['cash', 'transfer'] as const;

export type Method = (typeof methods)[number];

/** `16.000` as typed, in đồng; NaN while it is no number. */
export const amountOf = (text: string): number => Number(text.replace(/[.\s]/g, ''));

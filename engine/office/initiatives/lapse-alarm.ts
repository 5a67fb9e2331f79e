/** The alarm at closing that ends a promise without a slip; it does not wait with the clock. */
export const LAPSE_ALARM = 'initiativeLapse';

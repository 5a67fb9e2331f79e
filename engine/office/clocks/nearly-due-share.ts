/** Share of the committed time after which an apology has to be drafted (domain 3.3). */
export const NEARLY_DUE_SHARE = 0.8;

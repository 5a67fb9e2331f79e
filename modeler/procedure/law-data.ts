import { initiativesOf, type InitiativePlan } from './initiatives.ts';
import { lawTermsOf, type LawTerm } from './law-terms.ts';

const terms = import.meta.glob<unknown>('../../definitions/law/**/*.yaml', {
  eager: true,
  import: 'default',
});
const initiatives = import.meta.glob<unknown>('../../definitions/initiatives/*.yaml', {
  eager: true,
  import: 'default',
});
const today = new Date().toISOString().slice(0, 10);

/** The law this build was made with, at today's values. */
export const lawTerms: LawTerm[] = lawTermsOf(terms, today);

/** The office's initiatives for a procedure, as this build knows them. */
export const initiativePlans = (procedureCode: string | null): InitiativePlan[] =>
  initiativesOf(initiatives, procedureCode, today);

/** What is wrong with a change, where (a JSON pointer into the proposal), in both languages. */
export interface CalendarFault {
  path: string;
  vi: string;
  en: string;
}

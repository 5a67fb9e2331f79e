/** A line of `GET /api/logbook`. */
export interface LogbookLine {
  id: string;
  book: string;
  number: number;
  code: string;
  procedure: string;
  copies: number;
  owner: string;
  contact: string;
  agency: string;
  receivedAt: string;
  dueAt: string | null;
  passedOnAt: string | null;
  readyAt: string | null;
  returnedAt: string | null;
  way: string;
  receiver: string;
  note: string;
}

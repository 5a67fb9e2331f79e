import type pg from 'pg';
import type { Event } from '../records/event.ts';

/** One step as the log holds it. */
export interface LoggedStep {
  position: number;
  events: Event[];
}

const rowsPerPage = 200;

/** The log behind a position, in order, page by page so that a long log never stands in memory whole. */
export async function* readLog(client: pg.ClientBase, after: number): AsyncGenerator<LoggedStep> {
  for (let position = after; ;) {
    const { rows } = await client.query<{ first_position: string; steps: string }>({
      name: 'read-log',
      text: `SELECT first_position, steps FROM broker.log
             WHERE first_position > $1 ORDER BY first_position LIMIT ${rowsPerPage}`,
      values: [position],
    });
    for (const row of rows) {
      const first = Number(row.first_position);
      if (first !== position + 1) {
        throw new Error(`Expected position ${position + 1} next in the broker's log but found ${first}.`);
      }
      for (const line of row.steps.split('\n')) {
        position += 1;
        yield { position, events: JSON.parse(line) as Event[] };
      }
    }
    if (rows.length < rowsPerPage) return;
  }
}

import type { Queryable } from '#engine/db/office-pool.ts';
import type { DatedReadings } from '../clocks/readings.ts';

/** An office of the state: whose name stands on the paper, whose calendar counts. */
export interface Agency {
  id: string;
  code: string;
  name: string;
  superior: string;
  /** First part of the dossier code. */
  unitCode: string;
  /** Id of the office hours its deadlines are counted by. */
  calendar: string;
  address: string;
  hotline: string;
  /** How it reads what the law leaves open, by first day of receipt. */
  readings: DatedReadings[];
}

const columns = `id, code, name, superior, unit_code AS "unitCode", calendar, address, hotline,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('from', r.valid_from, 'readings', r.readings) ORDER BY r.valid_from), '[]')
     FROM agency_readings r WHERE r.agency_id = agencies.id) AS readings`;

/** Agencies, kept in memory: there are few. Read again after `forget`, which a timer calls: another program may write. */
export class Agencies {
  readonly #db: Queryable;
  #all: Promise<Agency[]> | undefined;

  constructor(db: Queryable) {
    this.#db = db;
  }

  forget(): void {
    this.#all = undefined;
  }

  list(): Promise<Agency[]> {
    this.#all ??= this.#db
      .query<Agency>(`SELECT ${columns} FROM agencies ORDER BY name`)
      .then(({ rows }) => rows);
    return this.#all;
  }

  /** @throws Error when it does not exist, which is a fault in stored data */
  async get(id: string): Promise<Agency> {
    const found = (await this.list()).find((agency) => agency.id === id);
    if (!found) throw new Error(`Expected an agency ${id} but there is none.`);
    return found;
  }
}

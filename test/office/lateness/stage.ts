import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach } from 'vitest';
import { fireDue } from '#engine/office/alarms/fire-due.ts';
import { scheduleClockAlarms } from '#engine/office/alarms/schedule-clock-alarms.ts';
import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import type { DossierRow } from '#engine/office/dossiers/dossier-row.ts';
import { alarmEffect } from '#engine/office/notices/alarm-effect.ts';
import { loadPerson } from '#engine/office/people/load-person.ts';
import type { Person } from '#engine/office/people/person.ts';
import { readBpmn } from '#engine/office/procedures/publish/moddle.ts';
import { readModel } from '#engine/office/procedures/publish/read-model.ts';
import { mainProcess } from '#engine/office/procedures/publish/walk.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { setAlarmStage } from '#test/office/alarms/stage.ts';

const FOLDER = 'definitions/procedures/ban-sao-trich-luc-ho-tich';

/** The alarm stage with the shipped procedure published and the dossier at a step of it, alarms laid. */
export function setLatenessStage() {
  const stage = setAlarmStage();

  beforeEach(async () => {
    await publish();
    await stage.write((trx) => scheduleClockAlarms(trx, stage.office, [stage.dossierId]));
  });

  async function publish(): Promise<void> {
    const source = readFileSync(`${FOLDER}/procedure.bpmn`, 'utf8');
    const catalogue = readFileSync(`${FOLDER}/procedure.json`, 'utf8');
    const process = mainProcess(await readBpmn(source));
    if (!process) throw new Error('Expected a process but the document has none.');
    await stage.pool.query(
      `INSERT INTO procedure_versions (id, code, version, slug, effective_from, published_at, source, executable,
         catalogue, forms, model, content_hash, bpmn_process_id, broker_version, process_definition_key)
       VALUES ($1, '2.000635', 1, 'x', $2, $2, $3, '', $4, '{}', $5, '', 'p', 1, 1)`,
      [randomUUID(), new Date('2024-01-01'), source, catalogue, JSON.stringify(readModel(process, []))],
    );
  }

  return {
    stage,
    /** The dossier stands at a step since an instant. */
    async stand(elementId: string, since: Date, roles = ['case-officer']): Promise<void> {
      await stage.pool.query(
        `INSERT INTO tasks (id, dossier_id, job_key, element_instance_key, element_id, name, procedure,
           procedure_version, agency_id, roles, created_at, due_at)
         SELECT $1, id, floor(random() * 1e15), 1, $2, $2, procedure, 1, agency_id, $3, $4, due_at FROM dossiers
          WHERE id = $5`,
        [randomUUID(), elementId, roles, since, stage.dossierId],
      );
    },
    /** Fires what is due at an instant, with what follows from it, the clock moved there first. */
    async fireWithEffects(now: Date): Promise<number> {
      const clock = stage.office.movableClock;
      if (clock && clock.now() < now) clock.moveTo(now);
      return fireDue(stage.office, now, alarmEffect(stage.office));
    },
    onDossier: <T>(work: (trx: Trx, dossier: DossierRow) => Promise<T>): Promise<T> =>
      stage.write(async (trx) => work(trx, await lockDossier(trx, stage.dossierId))),
    async person(username: string): Promise<Person> {
      const { rows } = await stage.pool.query<{ id: string }>('SELECT id FROM people WHERE username = $1', [
        username,
      ]);
      const person = await loadPerson(stage.pool, rows[0]?.id ?? '', stage.office.officeClock.now());
      if (!person) throw new Error(`Expected a person ${username} but there is none.`);
      return person;
    },
    async rows(table: string): Promise<Record<string, unknown>[]> {
      const { rows } = await stage.pool.query<Record<string, unknown>>(`SELECT * FROM ${table}`);
      return rows;
    },
    async journal(action: string): Promise<number> {
      const { rowCount } = await stage.pool.query('SELECT FROM journal WHERE action = $1', [action]);
      return rowCount ?? 0;
    },
  };
}

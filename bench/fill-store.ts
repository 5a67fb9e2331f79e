import pg from 'pg';
import { FIRST_KEY } from '#engine/broker/records/keys.ts';

const chunk = 50_000;
/** Far from the keys that the broker has given out itself. */
const firstCopy = FIRST_KEY + 1_000_000_000;
const keysPerCopy = 8;

/** How many copies, and how many were made before. */
export interface Filling {
  template: Template;
  made: number;
  count: number;
}

/**
 * Copies an instance within a store that was stopped cleanly: the same rows that the broker would have written, without the
 * hour it would take.
 */
export async function fillStore(databaseUrl: string, { template, made, count }: Filling): Promise<void> {
  const wanted = made + count;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let from = made; from < wanted; from += chunk) {
      const range = [from, Math.min(from + chunk, wanted) - 1];
      await client.query(
        `INSERT INTO broker.state_part (kind, key, value)
         SELECT 'instance', (${keyOf(0)})::text, ${filled('$3', template.keys.length)}
         FROM generate_series($1::bigint, $2::bigint) AS copy`,
        [...range, template.value],
      );
      await client.query(
        `INSERT INTO broker.instance_index (key, entries)
         SELECT ${keyOf(0)}, ${filled('$3', template.keys.length)} FROM generate_series($1::bigint, $2::bigint) AS copy`,
        [...range, template.entries],
      );
    }
    const nextKey = firstCopy + (wanted + 1) * keysPerCopy;
    await client.query(
      `UPDATE broker.state_part SET value = $1 WHERE kind = 'counter' AND value::bigint < $1::bigint`,
      [String(nextKey)],
    );
    await client.query('ANALYZE broker.state_part, broker.instance_index');
  } finally {
    await client.end();
  }
}

/** An instance as text, its keys replaced by marks. */
export interface Template {
  keys: string[];
  value: string;
  entries: string;
}

/** The oldest instance of a store. */
export async function readTemplate(databaseUrl: string): Promise<Template> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ key: string; value: string; entries: string }>(
    `SELECT part.key, part.value, indexed.entries FROM broker.state_part AS part
     JOIN broker.instance_index AS indexed ON part.key = indexed.key::text
     WHERE part.kind = 'instance' ORDER BY part.key LIMIT 1`,
  );
  await client.end();
  const [found] = rows;
  if (!found) throw new Error('Expected an instance to copy but there is none.');
  const definition = /"processDefinitionKey":(\d+)/.exec(found.value)?.[1];
  const seen = new Set([found.key, ...(found.value.match(/\b2251799\d{9}\b/g) ?? [])]);
  const keys = [...seen].filter((key) => key !== definition);
  const mark = (text: string) =>
    keys.reduce((marked, key, index) => marked.replaceAll(key, `<${index}>`), text);
  return { keys, value: mark(found.value), entries: mark(found.entries) };
}

function keyOf(index: number): string {
  return `${firstCopy}::bigint + copy * ${keysPerCopy} + ${index}`;
}

function filled(text: string, keys: number): string {
  let filling = `${text}::text`;
  for (let index = 0; index < keys; index += 1)
    filling = `replace(${filling}, '<${index}>', (${keyOf(index)})::text)`;
  return filling;
}

import { createHash } from 'node:crypto';
import { canonical } from '#engine/office/journal/entry-hash.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { write as inOneTransaction } from '#engine/office/write.ts';
import { KeyKnown, noteAnswer, storedAnswer, type RepeatableWrite } from './answer-once.ts';
import type { Call, ReadRoute, Route, WriteRoute } from './route.ts';

/** Runs a route; under an `Idempotency-Key` a repeat gets the answer of the first. @throws `invalid`, `key-reused` */
export async function runOnce(call: Call, route: Route): Promise<unknown> {
  const repeatable = repeatableOf(call, route);
  if ('write' in route) return writeOnce(call, route, repeatable);
  return repeatable ? actOnce(call, route, repeatable) : route.read(call);
}

/** Undefined without a key, for what only reads, and where the answer is a secret that must not be stored. */
function repeatableOf(call: Call, route: Route): RepeatableWrite | undefined {
  const key = call.headers['idempotency-key'];
  if (key === undefined || route.method === 'get' || route.path.startsWith('/sessions')) return undefined;
  if (typeof key !== 'string' || key.length < 1 || key.length > 64) {
    throw new OfficeProblem('invalid', { errors: [{ path: '/Idempotency-Key', message: '1–64' }] });
  }
  const hash = createHash('sha256').update(canonical(call.body));
  if (call.upload) hash.update(call.upload.name).update(call.upload.content);
  return {
    personId: call.person.id,
    route: `${route.method} ${route.path.replace(/:(\w+)/g, (_place, name: string) => call.params[name] ?? '')}`,
    key,
    bodyHash: hash.digest('hex'),
    now: call.office.machineClock.now(),
  };
}

async function writeOnce(call: Call, route: WriteRoute, repeatable: RepeatableWrite | undefined) {
  if (!repeatable) return inOneTransaction(call.office, (trx) => route.write(call, trx));
  try {
    return await inOneTransaction(call.office, async (trx) => {
      const answer = await route.write(call, trx);
      await noteAnswer(trx, repeatable, answer);
      return answer;
    });
  } catch (error) {
    // A second click finds its work done and is told so by a problem, or by the key: either way it was this very write.
    if (!(error instanceof OfficeProblem) && !(error instanceof KeyKnown)) throw error;
    const stored = await storedAnswer(call.office.pool, repeatable);
    if (!stored) throw error;
    return stored.answer;
  }
}

/** For acts that see to their own transactions: what was answered before is asked first, and noted after. */
async function actOnce(call: Call, route: ReadRoute, repeatable: RepeatableWrite): Promise<unknown> {
  const stored = await storedAnswer(call.office.pool, repeatable);
  if (stored) return stored.answer;
  const answer = await route.read(call);
  await inOneTransaction(call.office, (trx) => noteAnswer(trx, repeatable, answer));
  return answer;
}

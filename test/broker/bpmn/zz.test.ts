import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { prepareDeployment } from '#engine/broker/bpmn/prepare-deployment.ts';
test('x', async () => {
  let same = 0;
  for (const f of ['v1', 'v2']) {
    const c = JSON.parse(readFileSync(`/tmp/broker-core-zeebe/${f}.json`, 'utf8'));
    for (const [k, v] of Object.entries<any>(c)) {
      const r = await prepareDeployment([{ name: 'p.bpmn', content: v.xml }]);
      const mine =
        'rejection' in r
          ? `Command 'CREATE' rejected with code '${r.rejection.type}': ${r.rejection.reason}`
          : 'OK';
      const real = v.answer === 'OK' ? 'OK' : v.answer.message;
      if (mine !== real) console.log('##', k, '\nREAL', real.slice(116), '\nMINE', mine.slice(116));
      else same++;
    }
  }
  console.log('same', same);
});

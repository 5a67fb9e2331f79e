import { compileDeployed } from '../runtime/deploy.ts';
import { openPartitionReader } from '../store/partition-reader.ts';
import { buildView } from './build-view.ts';
import type { Inspection } from './parse-inspection.ts';
import { printReport, reportAsJson } from './print-report.ts';

/**
 * `npm run broker -- inspect`: looks into a broker's database without disturbing it: no lease, one read-only transaction.
 * The broker may run meanwhile or not. Returns the text to print.
 * @throws one sentence when the database, the position or the subject doesn't exist.
 */
export async function inspect(
  databaseUrl: string,
  inspection: Inspection,
  onProgress: (position: number, last: number) => void,
): Promise<string> {
  const { report, question, at, json } = inspection;
  const reader = await openPartitionReader(databaseUrl);
  try {
    const position = at instanceof Date ? await reader.positionAt(at) : at;
    const view = await buildView({
      ...{ reader, compile: compileDeployed, onProgress },
      ...(position === undefined ? {} : { at: position }),
    });
    const tables = await report.show(view, question);
    return json ? reportAsJson(tables) : printReport(tables);
  } finally {
    await reader.close();
  }
}

import type { Report } from '../report.ts';
import { definitions } from './definitions.ts';
import { incidents } from './incidents.ts';
import { instance } from './instance.ts';
import { instances } from './instances.ts';
import { jobs } from './jobs.ts';
import { log } from './log.ts';
import { summary } from './summary.ts';
import { tokens } from './tokens.ts';

/** Every way of looking, the first is the one without a name. A file that isn't listed fails a test. */
export const REPORTS: readonly Report[] = [
  summary,
  definitions,
  instances,
  instance,
  tokens,
  jobs,
  incidents,
  log,
];

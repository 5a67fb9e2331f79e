import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inParallel } from '#test/kit/in-parallel.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import { percentile } from './percentile.ts';
import type { Usage } from './process-usage.ts';
import type { Workload } from './workload.ts';

/** How a workload's commands reach a broker. */
export interface Driver {
  deploy(bpmn: string): Promise<void>;
  create(): Promise<void>;
  /** Takes up to 1,000 open tasks; their keys. */
  take(): Promise<string[]>;
  /** Completes a task with the workload's variables. */
  complete(jobKey: string): Promise<void>;
}

/** One broker under measure. */
export interface Subject {
  /** What stands in the first column. */
  way: string;
  driver: Driver;
  /** CPU and memory of the process that is the broker. */
  broker(): Usage;
  /** The same of its database; absent when the broker keeps its data itself. */
  database?(): Usage;
  /** How long it is exercised before anything counts: a JVM takes its time. */
  warmUpMs: number;
}

/** What one line found. Rates per second, times in milliseconds. */
export interface Measured {
  way: string;
  workload: string;
  clients: number;
  instances: number;
  createdRate: number;
  completedRate: number;
  instanceRate: number;
  p50Ms: number;
  p99Ms: number;
  brokerCpuMs: number;
  databaseCpuMs: number;
  driverCpuMs: number;
  rssMiB: number;
}

/** Concurrent clients of the lines. */
export const widths = [1, 16, 64] as const;

/** Instances at 1, 16 and 64 clients. */
export type Counts = readonly [number, number, number];

const warmUpInstances = 250;

/** Measures one workload on one broker: all instances are created first, then all tasks completed, step by step. */
export async function measureWorkload(
  workload: Workload,
  counts: Counts,
  subject: Subject,
): Promise<Measured[]> {
  const { driver, warmUpMs } = subject;
  process.stderr.write(`measuring ${workload.name}: ${subject.way} …\n`);
  await driver.deploy(readFileSync(path.join(repositoryRoot, 'bench/diagrams', workload.diagram), 'utf8'));
  const warm = performance.now() + warmUpMs;
  do await measureLine(workload, subject, { count: warmUpInstances, width: 64 });
  while (performance.now() < warm);
  const lines: Measured[] = [];
  for (const [index, width] of widths.entries()) {
    lines.push(await measureLine(workload, subject, { count: counts[index] as number, width }));
  }
  return lines;
}

/** Measures one line: that many instances by that many clients. */
export async function measureLine(
  workload: Workload,
  { way, driver, broker, database }: Subject,
  { count, width }: { count: number; width: number },
): Promise<Measured> {
  const before = { broker: broker().cpuMs, database: database?.().cpuMs ?? 0, driver: process.cpuUsage() };
  const begin = performance.now();
  await inParallel(count, width, () => driver.create());
  const created = performance.now();
  const latencies: number[] = [];
  let completingMs = 0;
  for (let task = 0; task < workload.tasks; task += 1) {
    const jobs: string[] = [];
    while (jobs.length < count) jobs.push(...(await driver.take()));
    const from = performance.now();
    await inParallel(count, width, async (index) => {
      const asked = performance.now();
      await driver.complete(jobs[index] as string);
      latencies.push(performance.now() - asked);
    });
    completingMs += performance.now() - from;
  }
  const end = performance.now();
  const spent = process.cpuUsage(before.driver);
  return {
    ...{ way, workload: workload.name, clients: width, instances: count },
    createdRate: (count * 1000) / (created - begin),
    completedRate: (workload.tasks * count * 1000) / completingMs,
    instanceRate: (count * 1000) / (end - begin),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    brokerCpuMs: (broker().cpuMs - before.broker) / count,
    databaseCpuMs: ((database?.().cpuMs ?? 0) - before.database) / count,
    driverCpuMs: (spent.user + spent.system) / 1000 / count,
    rssMiB: broker().rssMiB,
  };
}

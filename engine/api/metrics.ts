import type { NextFunction, Request, Response } from 'express';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type pg from 'pg';

/** What Prometheus reads. */
export interface Metrics {
  text(): Promise<string>;
  requests: Counter<'method' | 'status'>;
  seconds: Histogram<'method'>;
}

/** Counters of requests and gauges of what waits: the pool, the outbox, the open tasks. */
export function createMetrics(pool: pg.Pool): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'motcua_http_requests_total',
    help: 'HTTP requests by method and status',
    labelNames: ['method', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'motcua_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const waiting = (name: string, help: string, sql: string): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const { rows } = await pool.query<{ n: number }>(sql);
        this.set(rows[0]?.n ?? 0);
      },
    });
  };
  waiting(
    'motcua_outbox_waiting',
    'Commands the broker has not acknowledged',
    'SELECT count(*)::int AS n FROM outbox',
  );
  waiting(
    'motcua_tasks_open',
    'Steps somebody has to do',
    `SELECT count(*)::int AS n FROM tasks WHERE state = 'open'`,
  );
  return { text: () => registry.metrics(), requests, seconds };
}

/** Counts every request when its answer is out. */
export function countRequests(metrics: Metrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('finish', () => {
      metrics.requests.inc({ method: request.method, status: response.statusCode });
      metrics.seconds.observe({ method: request.method }, (performance.now() - started) / 1000);
    });
    next();
  };
}

import { Metadata, credentials, makeGenericClientConstructor, type Client } from '@grpc/grpc-js';
import {
  propagation,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
  type Context,
  type Span,
  type SpanContext,
  type Tracer,
} from '@opentelemetry/api';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { gatewayService } from '#engine/broker/gateway/protocol.ts';
import { serveObservation, type Observation } from '#engine/broker/serve-observation.ts';
import { startTestBroker, type TestBroker } from '#test/kit/embedded-broker.ts';

const task = (type: string) => ({ s: 'start', work: { service: type }, e: 'end', flows: ['s > work > e'] });

describe('what a broker shows of itself', () => {
  let test: TestBroker;
  let observation: Observation;

  beforeAll(async () => {
    test = await startTestBroker();
    observation = await serveObservation(() => test.broker, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await observation.close();
    await test.stop();
  });

  const page = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${observation.port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  /** The value of a metric's line with these labels, 0 when there is none. */
  const valueOf = (text: string, name: string, labels: Record<string, string> = {}) => {
    const line = text
      .split('\n')
      .find(
        (one) =>
          one.startsWith(`${name}{`) &&
          Object.entries(labels).every(([key, value]) => one.includes(`${key}="${value}"`)),
      );
    return Number(line?.split(' ').at(-1) ?? 0);
  };

  it('counts elements, jobs and incidents as Zeebe does', async () => {
    // given one instance that ends, one that is canceled with an incident, and one that runs on
    await test.deploy('seen', task('seen'));
    const [done, canceled] = [await test.create('seen'), await test.create('seen')];
    await test.create('seen');
    const { jobs } = await test.client.activate({
      type: 'seen',
      worker: 'w',
      timeout: 60_000,
      maxJobsToActivate: 3,
      requestTimeout: 5_000,
    });
    const jobOf = (instance: string) => jobs.find((job) => job.processInstanceKey === instance)!.key;
    await test.client.call('CompleteJob', { jobKey: jobOf(done) });
    await test.client.call('FailJob', { jobKey: jobOf(canceled), retries: 0 });
    const during = (await page('/metrics')).text;
    await test.client.call('CancelProcessInstance', { processInstanceKey: canceled });
    // then
    const { text } = await page('/metrics');
    const elements = (action: string, type: string) =>
      valueOf(text, 'zeebe_element_instance_events_total', { action, type, partition: '1' });
    const ofJobs = (action: string) =>
      valueOf(text, 'zeebe_job_events_total', { action, type: 'seen', partition: '1' });
    expect([
      elements('activated', 'PROCESS'),
      elements('completed', 'PROCESS'),
      elements('terminated', 'PROCESS'),
    ]).toEqual([3, 1, 1]);
    expect([
      elements('activated', 'SERVICE_TASK'),
      elements('completed', 'SERVICE_TASK'),
      elements('terminated', 'SERVICE_TASK'),
    ]).toEqual([3, 1, 1]);
    expect(elements('completed', 'END_EVENT')).toBe(1);
    expect(['created', 'activated', 'completed', 'failed', 'canceled'].map(ofJobs)).toEqual([3, 3, 1, 1, 1]);
    expect(valueOf(during, 'zeebe_pending_incidents_total')).toBe(1);
    expect(valueOf(text, 'zeebe_pending_incidents_total')).toBe(0);
    expect(valueOf(text, 'zeebe_incident_events_total', { action: 'resolved' })).toBe(1);
    expect(valueOf(text, 'zeebe_running_process_instances_total')).toBe(1);
    expect(
      valueOf(text, 'zeebe_stream_processor_records_total', { action: 'processed', type: 'job.complete' }),
    ).toBe(1);
    expect(valueOf(text, 'zeebe_stream_processor_latency_count')).toBeGreaterThan(5);
  });

  it('counts calls by method and status', async () => {
    await test.client.call('CompleteJob', { jobKey: '2251799899999999' });
    await test.client.call('CompleteJob', { jobKey: 77 });
    const { text } = await page('/metrics');
    const method = {
      grpc_service: 'gateway_protocol.Gateway',
      grpc_method: 'CompleteJob',
      grpc_type: 'UNARY',
    };
    expect(valueOf(text, 'grpc_server_handled_total', { ...method, grpc_code: 'NOT_FOUND' })).toBe(1);
    expect(valueOf(text, 'grpc_server_handled_total', { ...method, grpc_code: 'UNAVAILABLE' })).toBe(1);
    expect(valueOf(text, 'grpc_server_started_total', method)).toBe(
      valueOf(text, 'grpc_server_handling_seconds_count', method),
    );
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('says over HTTP that it lives and is ready', async () => {
    expect(await page('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect(await page('/readyz')).toEqual({ status: 200, text: 'ok\n' });
    expect((await page('/else')).status).toBe(404);
    const starting = await serveObservation(() => undefined, { host: '127.0.0.1', port: 0 });
    expect((await fetch(`http://127.0.0.1:${starting.port}/readyz`)).status).toBe(503);
    expect((await fetch(`http://127.0.0.1:${starting.port}/metrics`)).status).toBe(200);
    await starting.close();
  });
});

describe('a traced call', () => {
  interface SeenSpan {
    name: string;
    parent: string | undefined;
    id: string;
    attributes: Record<string, unknown>;
    failed: boolean;
    ended: boolean;
  }

  afterEach(() => {
    trace.disable();
    propagation.disable();
  });

  /** The least of an SDK: it remembers spans and reads `traceparent`. */
  function startTelemetry(): SeenSpan[] {
    const spans: SeenSpan[] = [];
    const startSpan = (name: string, options: { attributes?: object }, parent: Context): Span => {
      const above = trace.getSpanContext(parent);
      const seen: SeenSpan = {
        name,
        parent: above?.spanId,
        id: String(spans.length),
        attributes: { ...options.attributes },
        failed: false,
        ended: false,
      };
      spans.push(seen);
      const span = {
        spanContext: (): SpanContext => ({
          traceId: above?.traceId ?? 'new',
          spanId: seen.id,
          traceFlags: TraceFlags.SAMPLED,
        }),
        setAttribute: (key: string, value: unknown) => void (seen.attributes[key] = value),
        setStatus: () => void (seen.failed = true),
        end: () => void (seen.ended = true),
      };
      return span as never;
    };
    trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan }) as unknown as Tracer });
    propagation.setGlobalPropagator({
      inject: () => undefined,
      fields: () => ['traceparent'],
      extract: (context, carrier, getter) => {
        const [, traceId = '', spanId = ''] = String([getter.get(carrier, 'traceparent')].flat()[0]).split(
          '-',
        );
        return trace.setSpanContext(context ?? ROOT_CONTEXT, { traceId, spanId, traceFlags: 1 });
      },
    });
    return spans;
  }

  it('continues the trace of its client down to the commit', async () => {
    // given telemetry that is set up before the broker starts
    const spans = startTelemetry();
    const test = await startTestBroker();
    await test.deploy('traced', task('traced'));
    const made = makeGenericClientConstructor(gatewayService(), 'Gateway');
    const client = new made(test.address, credentials.createInsecure()) as unknown as Record<
      string,
      (request: object, metadata: Metadata, done: () => void) => void
    >;
    const metadata = new Metadata();
    metadata.set('traceparent', '00-0123456789abcdef0123456789abcdef-00f067aa0ba902b7-01');
    spans.length = 0;
    // when
    const create = (bpmnProcessId: string) =>
      new Promise<void>((resolve) =>
        client['CreateProcessInstance']!({ bpmnProcessId, version: -1 }, metadata, resolve),
      );
    await create('traced');
    await create('nobody');
    // then
    await vi.waitFor(() => expect(spans).toHaveLength(6));
    const [rpc, command, commit, refused] = spans;
    expect(rpc).toMatchObject({
      name: 'gateway_protocol.Gateway/CreateProcessInstance',
      parent: '00f067aa0ba902b7',
      attributes: { 'rpc.system': 'grpc', 'rpc.method': 'CreateProcessInstance', 'rpc.grpc.status_code': 0 },
    });
    expect(command).toMatchObject({ name: 'command process-instance.create', parent: rpc!.id });
    expect(commit).toMatchObject({ name: 'commit', parent: command!.id });
    expect(refused).toMatchObject({ attributes: { 'rpc.grpc.status_code': 5 }, failed: false });
    expect(spans.every(({ ended }) => ended)).toBe(true);
    (client as unknown as Client).close();
    await test.stop();
  });
});

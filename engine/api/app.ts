import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Office } from '#engine/office/office.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { correlate } from './correlate.ts';
import { languageOf } from './language.ts';
import { countRequests, type Metrics } from './metrics.ts';
import { on } from './on.ts';
import { describeInterface } from './openapi.ts';
import { refuseForeignOrigin } from './origin.ts';
import { problemOf, sendProblem } from './problem.ts';
import { perMinute } from './rate-limit.ts';
import { routes } from './resources/table.ts';
import type { Route } from './route.ts';
import { receiveUpload } from './upload.ts';

/** JSON bodies at most; drafts carry a whole diagram. */
const BODY_LIMIT = '5mb';

export interface AppOptions {
  office: Office;
  metrics: Metrics;
  /** Whether database and broker answer. */
  ready: () => Promise<boolean>;
  /** Prometheus text of the embedded broker. */
  brokerMetrics?: () => Promise<string>;
  /** `dist`: the built web apps in `admin` and `modeler`; absent parts are not served. */
  webRoot: string;
}

/** The whole HTTP surface: the API under /api, health and metrics, and the two web apps. */
export function createApp({ office, metrics, ready, webRoot, brokerMetrics }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');
  app.use(correlate(office));
  app.use(countRequests(metrics));
  app.use(helmet({ contentSecurityPolicy: { directives: policy }, strictTransportSecurity: false }));
  app.get('/healthz', (_request, response) => void response.json({ status: 'alive' }));
  app.get('/readyz', (_request, response) => {
    void ready().then((is) => response.status(is ? 200 : 503).json({ status: is ? 'ready' : 'starting' }));
  });
  app.get('/metrics', (_request, response) => {
    void Promise.all([metrics.text(), brokerMetrics?.() ?? '']).then((parts) =>
      response.type('text/plain').send(parts.join('\n')),
    );
  });
  app.use('/api', refuseForeignOrigin, createApi(office));
  serveWeb(app, webRoot);
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    sendProblem(response, problemOf(error), languageOf(request.headers['accept-language']));
  });
  return app;
}

const policy = {
  defaultSrc: ["'self'"],
  // engine/forms compiles JSON Schemas with ajv in the browser too, which makes functions of text; scripts stay our own.
  scriptSrc: ["'self'", "'unsafe-eval'"],
  // MUI and bpmn-js set styles from script.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  upgradeInsecureRequests: null,
};

function createApi(office: Office) {
  const api = express.Router();
  const description = JSON.stringify(describeInterface(routes));
  api.get('/openapi.json', (_request, response) => void response.type('application/json').send(description));
  const json = express.json({
    limit: BODY_LIMIT,
    strict: true,
    type: ['application/json', 'application/*+json'],
  });
  for (const route of routes) {
    const before = [...(route.perMinute ? [perMinute(route.perMinute, office)] : [])];
    const body = route.upload ? [receiveUpload] : route.method === 'get' ? [] : [requireJson(route), json];
    api[route.method](route.path, ...before, ...body, on(office, route));
  }
  api.use((request, response) => {
    sendProblem(response, new OfficeProblem('not-found'), languageOf(request.headers['accept-language']));
  });
  return api;
}

/** A body that isn't JSON is told so, rather than taken for an empty one. */
function requireJson(route: Route) {
  return (request: Request, _response: Response, next: NextFunction) => {
    const wrong = route.body !== undefined && !request.is(['application/json', 'application/*+json']);
    const empty = request.headers['content-length'] === '0' || request.headers['content-type'] === undefined;
    next(wrong && !empty ? new OfficeProblem('unsupported-content-type') : undefined);
  };
}

/** The designer under /thiet-ke/, the office everywhere else; unknown paths get the app, which routes by itself. */
function serveWeb(app: Express, webRoot: string): void {
  for (const [prefix, folder] of [
    ['/thiet-ke', 'modeler'],
    ['', 'admin'],
  ] as const) {
    const root = path.join(webRoot, folder);
    if (!existsSync(path.join(root, 'index.html'))) continue;
    app.use(
      prefix || '/',
      express.static(root, { index: false, immutable: true, maxAge: '1y', redirect: false }),
    );
    app.get([`${prefix}/`, `${prefix}/*path`], (_request, response) => {
      response.set('Cache-Control', 'no-cache').sendFile(path.join(root, 'index.html'));
    });
  }
}

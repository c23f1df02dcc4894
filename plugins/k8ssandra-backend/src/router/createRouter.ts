import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { NotFoundError } from '@backstage/errors';
import express, { type RequestHandler, type Router } from 'express';
import { errorHandler } from './errorHandler';
import * as handlers from './handlers';
import { knownFields } from './knownFields';
import { inFlight, jsonBody, patience } from './limits';
import { spec } from './openapi';
import { timing } from './timing';
import type { RouterOptions } from './types';

/** Browsers take no answer for anything but what it says that it is, wherever this router is mounted. */
const plainAnswers: RequestHandler = (_req, res, next) => {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  next();
};

/** The HTTP API: requests are checked against the specification, answers come from the service, errors carry no secret. */
export function createRouter(options: RouterOptions): Router {
  const api = createValidatedOpenApiRouter(spec, {
    middleware: [knownFields(spec)],
  });
  Object.values(handlers).forEach(register => register(api, options));

  const router = express.Router();
  router.use(timing, patience(), inFlight(options), jsonBody(), plainAnswers);
  router.use(api);
  router.use((req, _res, next) => {
    next(new NotFoundError(`There is no ${req.method} ${req.path}`));
  });
  router.use(errorHandler(options.logger));
  return router;
}

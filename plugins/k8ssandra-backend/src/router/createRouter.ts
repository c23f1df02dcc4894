import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { NotFoundError } from '@backstage/errors';
import express, { type Router } from 'express';
import { MAX_MANIFEST_BYTES } from '../manifest/parseManifest';
import { errorHandler } from './errorHandler';
import * as handlers from './handlers';
import { knownFields } from './knownFields';
import { spec } from './openapi';
import { timing } from './timing';
import type { RouterOptions } from './types';

/** JSON may need several bytes for one of the manifest. */
const BODY_LIMIT = 4 * MAX_MANIFEST_BYTES;

/** The HTTP API: requests are checked against the specification, answers come from the service, errors carry no secret. */
export function createRouter(options: RouterOptions): Router {
  const api = createValidatedOpenApiRouter(spec, {
    middleware: [express.json({ limit: BODY_LIMIT }), knownFields(spec)],
  });
  Object.values(handlers).forEach(register => register(api, options));

  const router = express.Router();
  router.use(timing);
  router.use(api);
  router.use((req, _res, next) => {
    next(new NotFoundError(`There is no ${req.method} ${req.path}`));
  });
  router.use(errorHandler(options.logger));
  return router;
}

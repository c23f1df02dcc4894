import {
  apiGroups,
  apiVersions,
  groupResources,
  servedPaths,
} from '../discovery/discovery';
import { aggregatedDiscovery, wantsAggregated } from '../discovery/aggregated';
import { openApiDocument, openApiIndex, openApiV2 } from '../discovery/openApi';
import { VERSION } from '../discovery/version';
import type { ServerCore } from '../serverCore';
import { methodNotAllowed, resourceNotFound } from '../status';
import type { ApiRequest, ApiResponse } from '../types';
import { json, text } from './answer';

const health = /^\/(healthz|livez|readyz)(\/.*)?$/;

/** Answers paths that are no resources: discovery, schemas, version and health. */
export function handlePlainPath(
  core: ServerCore,
  { method, path, query, headers }: ApiRequest,
): ApiResponse {
  if (method !== 'GET' && method !== 'HEAD') throw methodNotAllowed();
  const plain = path.replace(/\/+$/, '') || '/';
  if (health.test(plain)) return healthAnswer(plain, query.has('verbose'));
  if (plain === '/version') return json(VERSION);
  if (plain === '/api' || plain === '/apis') {
    if (wantsAggregated(headers.accept)) {
      return aggregatedDiscovery(
        core.registry,
        plain === '/api',
        headers['if-none-match'],
      );
    }
    return json(plain === '/api' ? apiVersions() : apiGroups(core.registry));
  }
  if (plain === '/openapi/v2') return openApiV2(core.registry);
  if (plain === '/openapi/v3') return json(openApiIndex(core.registry));
  if (plain.startsWith('/openapi/v3/')) {
    const document = openApiDocument(core.registry, plain.slice(12));
    if (document) return document;
    throw resourceNotFound();
  }
  if (plain === '/') {
    return json({ paths: servedPaths(core.registry) });
  }
  const resources = groupResources(core.registry, plain);
  if (resources) return json(resources);
  return text('404 page not found\n', 404);
}

/** What is checked is in one process and answers, so every check passes. */
function healthAnswer(path: string, isVerbose: boolean): ApiResponse {
  if (!isVerbose) return text('ok');
  const [, name] = path.split('/');
  return text(`[+]ping ok\n[+]storage ok\n${name} check passed\n`);
}

import { ManagementApiError } from './errors';
import type { JobRegistry } from './jobs';
import type { CassandraNetwork } from './network';
import type { PodProcesses } from './routeTypes';
import { routes } from './routes';
import type { PodRef } from './types';

/** A request that reached a pod. */
export interface PodHttpRequest extends PodRef {
  port: number;
  method: string;
  /** Path with its query. */
  path: string;
  /** Parsed JSON, when there was any. */
  body?: unknown;
}

/** What the pod answered. A string body is text, anything else JSON. */
export interface PodHttpResponse {
  status: number;
  body: unknown;
}

/** What {@link createManagementApi} needs. */
export interface ManagementApiOptions {
  network: CassandraNetwork;
  jobs: JobRegistry;
  processes: PodProcesses;
}

/** Answers requests to the management API of any pod of the fleet; never throws. */
export type ManagementApi = (request: PodHttpRequest) => PodHttpResponse;

/** The management API of all Cassandra pods of the fleet (operator-spec D.1). */
export function createManagementApi(
  options: ManagementApiOptions,
): ManagementApi {
  function answer(request: PodHttpRequest): unknown {
    const process = options.processes.find(request);
    if (!process?.running || process.port !== request.port) {
      throw new ManagementApiError(
        503,
        `dial tcp ${request.pod}:${request.port}: connect: connection refused`,
      );
    }
    const url = new URL(request.path, 'http://pod');
    const route = routes[`${request.method} ${url.pathname}`];
    if (!route) {
      throw new ManagementApiError(
        404,
        `No such endpoint: ${request.method} ${url.pathname}`,
      );
    }
    const call = {
      ref: request,
      query: url.searchParams,
      body: request.body,
      process,
      ...options,
    };
    if (route.needs === 'pod') return route.answer(call);
    const ring = options.network.ringOf(request);
    const node = options.network.nodeOf(request);
    if (!ring || !node?.up) {
      throw new ManagementApiError(500, 'Cassandra is not running');
    }
    return route.answer({ ...call, ring, node });
  }
  return request => {
    try {
      return { status: 200, body: answer(request) };
    } catch (error) {
      if (error instanceof ManagementApiError) {
        return { status: error.status, body: error.message };
      }
      return { status: 500, body: 'Internal error of the management API' };
    }
  };
}

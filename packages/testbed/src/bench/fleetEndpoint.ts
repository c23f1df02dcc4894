import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestCount } from './requestKinds';

/** A node that shall fail, or heal. */
export interface NodeFault {
  context: string;
  namespace: string;
  pod: string;
  /** Such as `NotReady`; null heals. */
  fault: string | null;
}

/** What an API server shall do. */
export interface ServerMode {
  context: string;
  mode: 'none' | 'hang' | 'slow' | 'deny' | 'down';
}

/** The endpoint of a running fleet process that its command uses too. */
export interface FleetEndpoint {
  requests(): Promise<RequestCount[]>;
  resetRequests(): Promise<void>;
  setNode(fault: NodeFault): Promise<void>;
  setFault(fault: ServerMode): Promise<void>;
}

/** Finds the endpoint through the state folder of a fleet. */
export function fleetEndpoint(fleetDir: string): FleetEndpoint {
  const { port, token } = JSON.parse(
    readFileSync(join(fleetDir, 'admin.json'), 'utf8'),
  );
  const call = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<any> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      body: body && JSON.stringify(body),
    });
    const answer: any = await response.json();
    if (response.ok) return answer;
    throw new Error(`Fleet: ${method} ${path}: ${answer.error}`);
  };
  return {
    requests: async () => (await call('GET', '/requests')).requests,
    resetRequests: () => call('DELETE', '/requests'),
    setNode: fault => call('POST', '/nodes', fault),
    setFault: fault => call('POST', '/faults', fault),
  };
}

import type { Test } from 'supertest';
import type TestAgent from 'supertest/lib/agent';

/** What a request addresses: each row is asked about something that exists and, in a second world, does not. */
export interface Addresses {
  controlPlane: string;
  namespace: string;
  cluster: string;
  context: string;
}

/**
 * Who asks. `elsewhere` has every permission, but in another namespace and another control plane; `reader` may read everything and do
 * nothing; `permitted` has exactly what the route asks for.
 */
export const PERSONAS = [
  'anonymous',
  'nobody',
  'elsewhere',
  'reader',
  'permitted',
] as const;
export type Persona = (typeof PERSONAS)[number];

/** One operation of the HTTP API, and what each persona is answered. */
export interface Row {
  /** `operationId` in the specification. */
  operation: string;
  call: (api: TestAgent, at: Addresses) => Test;
  status: Record<Persona, number>;
  /** Event of the audit log; reads have none. */
  audited?: string;
}

/** Statuses of a read of one thing. */
export const readOne: Row['status'] = {
  anonymous: 401,
  nobody: 404,
  elsewhere: 404,
  reader: 200,
  permitted: 200,
};

/** Statuses of a list: it is never refused, it only holds less. */
export const list: Row['status'] = {
  ...readOne,
  nobody: 200,
  elsewhere: 200,
};

/** Statuses of a change of something that exists. */
export const change: Row['status'] = { ...readOne, reader: 403 };

/** Where the API is. */
export const BASE = '/api/k8ssandra/v1';

export const pathOfCluster = ({
  controlPlane,
  namespace,
  cluster,
}: Addresses) =>
  `${BASE}/control-planes/${controlPlane}/namespaces/${namespace}/clusters/${cluster}`;

export const pathOfContext = ({ controlPlane, context }: Addresses) =>
  `${BASE}/control-planes/${controlPlane}/contexts/${context}`;

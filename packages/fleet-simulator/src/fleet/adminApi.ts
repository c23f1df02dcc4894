import type { FaultMode } from '../apiserver/http';
import type { RequestCount } from './requestCounts';

/** How the endpoint of a running fleet is found: `admin.json` in its state folder, readable by its owner only. */
export interface AdminAccess {
  port: number;
  token: string;
}

/** Name of the file with the {@link AdminAccess}. */
export const ADMIN_FILE = 'admin.json';

/** One cluster in the answer of `GET /status`. */
export interface ClusterReport {
  context: string;
  region: string;
  server: string;
  mode: FaultMode;
  /** Only meaningful in the mode `slow`. */
  latencyMs: number;
  datacenters: number;
  nodesReady: number;
  nodes: number;
}

/** Answer of `GET /status`. */
export interface FleetReport {
  clusters: ClusterReport[];
}

/** Body of `POST /faults`. */
export interface FaultRequest {
  context: string;
  mode: FaultMode;
  latencyMs?: number;
}

/** Body of `POST /nodes`: `fault` null heals. */
export interface NodeRequest {
  context: string;
  namespace: string;
  pod: string;
  fault: string | null;
}

/** Answer of `GET /requests`. */
export interface RequestsReport {
  requests: RequestCount[];
}

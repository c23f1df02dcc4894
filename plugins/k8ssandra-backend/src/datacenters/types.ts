import type {
  ClusterId,
  DatacenterDetails,
  NodeDetails,
  NodeLogQuery,
  NodeLogResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ReadOptions } from '../service/types';

/** Which log is read. */
export interface LogRequest {
  id: ClusterId;
  datacenter: string;
  pod: string;
  query: Required<NodeLogQuery>;
}

/** Who reads it, and until when. */
export interface LogOptions extends ReadOptions {
  signal?: AbortSignal;
}

/** What the routes offer on datacenters and nodes. All but logs is what is known now, and waits for no region. */
export interface DatacenterService {
  /** @throws NotFoundError; ServiceUnavailableError while it is unknown, or was not planned yet */
  getDatacenter(
    id: ClusterId,
    datacenter: string,
    options: ReadOptions,
  ): Promise<DatacenterDetails>;
  /** @throws NotFoundError for a node that is neither asked for nor there; ServiceUnavailableError as above */
  getNode(
    id: ClusterId,
    datacenter: string,
    pod: string,
    options: ReadOptions,
  ): Promise<NodeDetails>;
  /**
   * Reads the newest lines in the region, for at most 8 s. Nothing of them is kept or logged.
   * @throws NotFoundError, NotAllowedError without `k8ssandra.logs.read`, InputError for a container without such a log,
   * ServiceUnavailableError where the region does not answer
   */
  readLog(request: LogRequest, options: LogOptions): Promise<NodeLogResponse>;
}

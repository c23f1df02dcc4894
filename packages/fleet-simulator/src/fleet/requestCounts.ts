import type { AuditEvent } from '../apiserver';
import { isInProcess } from './accounts';

/** How often somebody asked something of a cluster. */
export interface RequestCount {
  cluster: string;
  user: string;
  verb: string;
  /** With the subresource, such as `pods/proxy`. */
  resource: string;
  count: number;
}

/** Counts the answered requests of all clusters by user, verb and resource. In-process work of the simulator is not counted. */
export class RequestCounts {
  private readonly counts = new Map<string, RequestCount>();

  record(cluster: string, event: AuditEvent): void {
    if (isInProcess(event.user)) return;
    const resource = event.subresource
      ? `${event.resource}/${event.subresource}`
      : event.resource;
    const key = [cluster, event.user, event.verb, resource].join('\n');
    const entry = this.counts.get(key);
    if (entry) entry.count += 1;
    else {
      this.counts.set(key, {
        cluster,
        user: event.user,
        verb: event.verb,
        resource,
        count: 1,
      });
    }
  }

  list(): RequestCount[] {
    return [...this.counts.values()];
  }

  reset(): void {
    this.counts.clear();
  }
}

import { readFileSync } from 'node:fs';
import {
  isInProcess,
  type RequestCount,
} from '@k8ssandra-backstage/fleet-simulator';

/** What is read of an event of an audit log. */
interface AuditEvent {
  stage: string;
  verb: string;
  user: { username: string };
  objectRef?: { resource?: string; subresource?: string };
}

/** The log of one cluster, and what was counted before. */
interface Log {
  cluster: string;
  path: string;
  from: number;
}

/** A watch is counted when it begins: its end is no request. */
const isCounted = ({ stage, verb, user }: AuditEvent) =>
  stage === (verb === 'watch' ? 'ResponseStarted' : 'ResponseComplete') &&
  !isInProcess(user.username);

function linesOf({ path, from }: Log): string[] {
  const text = readFileSync(path).subarray(from).toString();
  // The last line may be half written.
  return text.split('\n').slice(0, -1).filter(Boolean);
}

/** Counts the answered requests of real clusters by user, verb and resource from their audit logs. */
export class AuditCounts {
  private readonly logs: Log[];

  constructor(clusters: Array<{ name: string; auditLog: string }>) {
    this.logs = clusters.map(({ name, auditLog }) => ({
      cluster: name,
      path: auditLog,
      from: 0,
    }));
  }

  list(): RequestCount[] {
    const counts = new Map<string, RequestCount>();
    for (const log of this.logs) {
      for (const line of linesOf(log)) {
        const event: AuditEvent = JSON.parse(line);
        if (isCounted(event)) add(counts, log.cluster, event);
      }
    }
    return [...counts.values()];
  }

  reset(): void {
    for (const log of this.logs) log.from = readFileSync(log.path).length;
  }
}

function add(
  counts: Map<string, RequestCount>,
  cluster: string,
  { verb, user, objectRef }: AuditEvent,
): void {
  const { resource = '', subresource } = objectRef ?? {};
  const entry: RequestCount = {
    cluster,
    user: user.username,
    verb,
    resource: subresource ? `${resource}/${subresource}` : resource,
    count: 0,
  };
  const key = [cluster, entry.user, verb, entry.resource].join('\n');
  const known = counts.get(key) ?? entry;
  known.count += 1;
  counts.set(key, known);
}

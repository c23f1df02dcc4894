import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  DatacenterDetails,
  NodeLogQuery,
  NodeLogResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../../api';
import type { AnswerTimes } from '../../../lib/ages';
import { monotonicNow } from '../../../lib/monotonic';

/** A log that was read, or why it was not. */
export interface ReadLog {
  log?: NodeLogResponse;
  error?: Error;
  times: AnswerTimes;
}

/** Reads a log when somebody asks for it, and never by itself: each reading is an entry of the audit log. */
export function useNodeLog(
  { cluster, datacenter }: DatacenterDetails,
  pod: string,
): { read(query: NodeLogQuery): void; reading: boolean; last?: ReadLog } {
  const api = useApi(k8ssandraApiRef);
  const [last, setLast] = useState<ReadLog>();
  const [reading, setReading] = useState(false);
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);
  const { id } = cluster;
  const { name } = datacenter;
  const read = useCallback(
    async (query: NodeLogQuery) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setReading(true);
      const answer = await api
        .getNodeLog(id, name, pod, query, { signal: own.signal })
        .then(
          log => ({ log }),
          (error: Error) => ({ error }),
        );
      if (own.signal.aborted) return;
      const now = monotonicNow();
      setLast({ ...answer, times: { receivedAt: now, confirmedAt: now } });
      setReading(false);
    },
    [api, id, name, pod],
  );
  return { read, reading, last };
}

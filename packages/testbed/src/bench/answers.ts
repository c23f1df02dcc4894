import type { RequestInfo } from '@k8ssandra-backstage/kubernetes-runtime';

/** Calls that last as long as somebody else likes: pods, and watches. */
const UNCOUNTED = new Set(['watch', 'proxy', 'forward']);

/** Collects how long the answers to our own requests took, as our client sees it. */
export interface AnswerTimes {
  note(request: RequestInfo): void;
  /** Milliseconds of each since the last call. */
  take(): number[];
}

/** For API servers that keep no record of their own. The time on the way, and that of waiting in this process, are a part of it. */
export function createAnswerTimes(): AnswerTimes {
  let times: number[] = [];
  return {
    note: ({ verb, status, durationMs }) => {
      if (status > 0 && !UNCOUNTED.has(verb)) times.push(durationMs);
    },
    take: () => {
      const taken = times;
      times = [];
      return taken;
    },
  };
}

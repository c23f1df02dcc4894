import type { RequestInfo } from '@k8ssandra-backstage/kubernetes-runtime';

/** Told what a control plane does, as it does it: what metrics are made of. Methods return at once and do not throw. */
export interface Instruments {
  /** A request ended. The control-plane cluster goes by the name of the control plane. */
  request?(info: RequestInfo, context: string): void;
  /** A plan was made of what the caches hold. */
  planned?(info: { tookMs: number }): void;
  /** A step of a plan was carried out in a context (empty: the control-plane cluster), or was tried in vain. */
  acted?(info: {
    context: string;
    outcome: 'done' | 'failed';
    tookMs: number;
  }): void;
  /** Does the work of a step as part of a trace: calls `work` once and passes on what becomes of it. */
  trace?(
    step: { context: string; cluster: string; stepId: string },
    work: () => Promise<void>,
  ): Promise<void>;
}

import type { KubeObject } from '../../storage';
import type { Target } from '../operations/context';
import type { User } from '../types';

/** What is done to an object. */
export type Operation = 'CREATE' | 'UPDATE' | 'DELETE';

/** A write as webhooks see it. */
export interface AdmissionAttributes {
  target: Target;
  operation: Operation;
  /** `undefined` when it is deleted. */
  object: KubeObject | undefined;
  /** `undefined` when it is created. */
  old: KubeObject | undefined;
  user: User;
  dryRun: boolean;
  /** `CreateOptions` and the like. */
  options: object;
}

/** One webhook of a configuration, with its defaults. */
export interface Webhook {
  name: string;
  clientConfig: {
    url?: string;
    caBundle?: string;
    service?: { name: string; namespace: string; path?: string; port: number };
  };
  rules?: Array<{
    apiGroups?: string[];
    apiVersions?: string[];
    operations?: string[];
    resources?: string[];
    scope: '*' | 'Cluster' | 'Namespaced';
  }>;
  failurePolicy: 'Fail' | 'Ignore';
  namespaceSelector: object;
  objectSelector: object;
  timeoutSeconds: number;
}

/** What a webhook answers. */
export interface AdmissionAnswer {
  allowed: boolean;
  status?: {
    code?: number;
    reason?: string;
    message?: string;
    details?: object;
  };
  warnings?: string[];
  /** A JSON patch, of a mutating webhook. */
  patch?: unknown[];
}

/** The section `k8ssandra.webhook` of the configuration. */
export interface WebhookConfig {
  /** Port of the HTTPS listener; 0 takes any. */
  port: number;
  /** Address it listens on; all when absent. */
  host?: string;
  tls: {
    /** Absolute paths of PEM files. They are read again when they change. */
    certFile: string;
    keyFile: string;
  };
}

/** The part of an `admission.k8s.io/v1` request that is looked at. */
export interface AdmissionRequest {
  uid: string;
  operation: string;
  /** `group/version`, or the version of the core group. */
  apiVersion: string;
  kind: string;
  object: unknown;
  /** What is stored, on an update. */
  oldObject: unknown;
}

/** The answer, as Kubernetes wants it. */
export interface AdmissionResponse {
  uid: string;
  allowed: boolean;
  status?: {
    code: number;
    reason: string;
    message: string;
    details: {
      name?: string;
      group: string;
      kind: string;
      causes: Array<{ field: string; reason: string; message: string }>;
    };
  };
  warnings?: string[];
}

import type {
  Cause,
  KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** An object that somebody wrote down. */
export interface RenderDocument {
  /** Any JSON value; an object of Kubernetes is expected. */
  object: unknown;
  /** Where it stands, such as a file, for errors. */
  source?: string;
}

/** What is rendered. */
export interface RenderOptions {
  /**
   * K8ssandraClusters, and the Secrets, ConfigMaps and MedusaConfigurations that they refer to: those count as present in every
   * context. Objects of other kinds are left out, and `notes` says so.
   */
  documents: RenderDocument[];
  /** Name of the control plane, and of its own Kubernetes cluster; `control-plane` when absent. */
  controlPlane?: string;
  /** Contexts that there are, beside the control plane's own; all that are named when absent. */
  contexts?: string[];
  /** Namespace of objects that name none; `default` when absent. */
  namespace?: string;
}

/** What exists when everything has settled. */
export interface RenderResult {
  /** What we write, by context, sorted by kind, namespace and name. Holds no secret value. */
  objects: Record<string, KubernetesObject[]>;
  /** What a person should know, and what is left to wait for. */
  notes: string[];
}

/** One reason why something is not rendered. */
export interface Refusal extends Cause {
  /** Such as `demo.yaml: K8ssandraCluster k8ssandra/demo`. */
  subject: string;
}

/** What the control plane may do in its Kubernetes clusters. A context without a name is the control-plane cluster. */
export interface ContextAccess {
  /**
   * Somebody looks at these contexts (all when absent): what was checked more than 10 min ago is checked again in the background. While nobody
   * looks, nothing is asked. Never throws, and never waits.
   */
  look(names?: string[]): void;
  /** Checks permissions and definitions of a context now unless that is fresh, and waits; `contexts()` tells what was found. */
  check(name: string, options?: { force?: boolean }): Promise<void>;
}

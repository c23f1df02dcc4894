/** Which Kubernetes cluster each context led to first. */
export interface ContextIdentities {
  /**
   * Takes note of the UID behind a context. Answers the UID that was there before, where it is another one.
   * @param meant - text that changes when a person decides where the context leads: then the former cluster is forgotten
   */
  note(name: string, uid: string, meant: string): string | undefined;
  forget(name: string): void;
}

/**
 * Remembers, as long as the process lives, which Kubernetes cluster a context led to: the same address or a new kubeconfig may lead
 * to another one (research 4.3, F49).
 */
export function createContextIdentities(): ContextIdentities {
  const first = new Map<string, { uid: string; meant: string }>();
  return {
    note: (name, uid, meant) => {
      const known = first.get(name);
      if (known?.meant === meant) {
        return known.uid === uid ? undefined : known.uid;
      }
      first.set(name, { uid, meant });
      return undefined;
    },
    forget: name => void first.delete(name),
  };
}

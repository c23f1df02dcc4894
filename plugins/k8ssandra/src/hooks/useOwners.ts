import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import type { Owners } from '../lib/fleet';

const nobody: Owners = new Set();

/** Entity references that are the viewer or groups of the viewer; nobody where that cannot be told. `undefined` until it is known. */
export function useOwners(): Owners | undefined {
  const identity = useApi(identityApiRef);
  const [owners, setOwners] = useState<Owners>();
  useEffect(() => {
    let stopped = false;
    identity
      .getBackstageIdentity()
      .then(
        ({ ownershipEntityRefs }) =>
          new Set(ownershipEntityRefs.map(ref => ref.toLowerCase())),
      )
      .catch(() => nobody)
      .then(found => !stopped && setOwners(found));
    return () => {
      stopped = true;
    };
  }, [identity]);
  return owners;
}

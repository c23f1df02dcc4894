import { createContext, useContext } from 'react';
import type { ControlPlaneListResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const ControlPlanesContext = createContext<
  ControlPlaneListResponse | undefined
>(undefined);

/** Gives the tabs what the header of the fleet page has loaded. */
export const ControlPlanesProvider = ControlPlanesContext.Provider;

/** Who leads each control plane; `undefined` until it is known. */
export function useControlPlanesOnPage(): ControlPlaneListResponse | undefined {
  return useContext(ControlPlanesContext);
}

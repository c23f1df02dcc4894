import type { ObjectStore } from '../objectStore';
import type { AddressBook } from './addresses';
import { runChildren } from './children';
import { runDatacenters } from './datacenters';
import { runTasks } from './tasks';

export { createAddressBook, type AddressBook } from './addresses';

/** Lets everything that a region runs finish what it was asked for, at once and without a fault. @returns whether anything moved */
export function runDataPlane(
  store: ObjectStore,
  addresses: AddressBook,
  now: string,
): boolean {
  return [
    runDatacenters(store, addresses, now),
    runTasks(store, now),
    runChildren(store, now),
  ].some(moved => moved);
}

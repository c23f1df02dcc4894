import { viewFingerprint } from '@k8ssandra-backstage/control-plane';

/** Ages grow by the clock alone. */
const AGES = /"\w+Seconds":[\d.]+/g;

/** A text that stays the same while a page says the same: nothing is kept anew because it got older. */
export function keptFingerprint(view: object): string {
  return viewFingerprint(view).replace(AGES, '');
}

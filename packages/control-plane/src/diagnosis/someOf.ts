import { firstFew } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Up to three names; of more than that two, and how many others there are. */
export function someOf(names: string[]): ReturnType<typeof firstFew> {
  return firstFew(names, names.length > 3 ? 2 : 3);
}

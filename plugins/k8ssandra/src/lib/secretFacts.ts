import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** In how many regions the secrets are known to be; nothing where no region was looked at for it. */
export function countSecrets({
  survival,
  datacenters,
}: Pick<ClusterView, 'survival' | 'datacenters'>):
  | { there: number; of: number }
  | undefined {
  const answers = (survival?.coldStart ?? []).map(
    ({ facts }) => facts.find(({ about }) => about === 'secrets')?.answer,
  );
  return answers.some(Boolean)
    ? {
        there: answers.filter(answer => answer === 'yes').length,
        of: datacenters.length,
      }
    : undefined;
}

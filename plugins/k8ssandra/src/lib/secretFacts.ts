import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** In how many regions the secrets are known to be; nothing where no region was looked at for it. */
export function countSecrets({
  survival,
}: Pick<ClusterView, 'survival'>): { there: number; of: number } | undefined {
  const regions = survival?.coldStart ?? [];
  const answers = regions.map(
    ({ facts }) => facts.find(({ about }) => about === 'secrets')?.answer,
  );
  return answers.some(Boolean)
    ? {
        there: answers.filter(answer => answer === 'yes').length,
        of: regions.length,
      }
    : undefined;
}

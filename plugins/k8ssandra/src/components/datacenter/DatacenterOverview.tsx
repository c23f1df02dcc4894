import { useEntity } from '@backstage/plugin-catalog-react';
import type { ClusterId } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useDatacenter } from '../../hooks/useDatacenter';
import { clusterOf, datacenterNameOf } from '../../lib/annotation';
import { LivePart } from '../common';
import { DatacenterNotFound } from './DatacenterNotFound';
import { DatacenterPage } from './DatacenterPage';

/** The page of a `cassandra-datacenter` entity: which rack and node, and why. */
export function DatacenterOverview() {
  const { entity } = useEntity();
  const { value, id } = clusterOf(entity);
  const name = datacenterNameOf(entity);
  return id && name ? (
    <LiveDatacenter key={`${value}/${name}`} id={id} name={name} />
  ) : (
    <DatacenterNotFound />
  );
}

function LiveDatacenter({ id, name }: { id: ClusterId; name: string }) {
  const live = useDatacenter(id, name);
  return (
    <LivePart
      live={live}
      heights={[176, 300, 260, 220]}
      notFound={<DatacenterNotFound at={{ id, name }} onRetry={live.refresh} />}
    >
      {details => <DatacenterPage details={details} />}
    </LivePart>
  );
}

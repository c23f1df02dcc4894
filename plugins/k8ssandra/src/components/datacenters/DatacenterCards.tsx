import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { regionName } from '../../lib/clusterFacts';
import { RegionPanel } from '../cluster/map/RegionPanel';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
      margin: 0,
      padding: theme.spacing(2),
      listStyle: 'none',
      '& > li': { minWidth: 0 },
    },
  }),
  { name: 'K8ssandraDatacenterCards' },
);

/** The datacenters as panels with their racks and nodes. */
export function DatacenterCards({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  return (
    <ul className={classes.list} aria-label={t('datacenters.table')}>
      {cluster.datacenters.map(datacenter => (
        <li key={datacenter.name} aria-label={regionName(datacenter)}>
          <RegionPanel cluster={cluster} datacenter={datacenter} latency />
        </li>
      ))}
    </ul>
  );
}

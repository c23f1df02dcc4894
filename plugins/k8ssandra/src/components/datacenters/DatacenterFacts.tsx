import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';
import type { DatacenterRowProps } from './DatacenterRow';

const useStyles = makeStyles(
  theme => ({
    root: {
      fontSize: 12,
      fontWeight: 400,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraDatacenterFacts' },
);

/** Version, name for drivers, and whether it is asked for, or made at all. */
export function DatacenterFacts({ cluster, datacenter }: DatacenterRowProps) {
  const classes = useStyles();
  const t = useText();
  const { name, cassandraName, created, asked } = datacenter;
  const version = cluster.serverVersion;
  const facts = [
    version &&
      t(created === false ? 'map.version.planned' : 'map.version', { version }),
    cassandraName !== name && t('datacenters.driver', { name: cassandraName }),
    created === false && t('datacenters.notCreated'),
    !asked && t('region.notAsked'),
  ].filter(Boolean);
  return <div className={classes.root}>{facts.join(' · ')}</div>;
}

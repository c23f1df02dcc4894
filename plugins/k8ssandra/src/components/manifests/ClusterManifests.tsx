import { makeStyles } from '@material-ui/core/styles';
import { base, stack } from '../common/base';
import { EntityAnswer } from '../connect/EntityAnswer';
import { AskedSection } from './AskedSection';
import { RegionSection } from './RegionSection';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
    },
  }),
  { name: 'K8ssandraManifests' },
);

/** The tab Manifests of a `cassandra-cluster` entity: what was asked, what each region has, and what differs. */
export function ClusterManifests() {
  const classes = useStyles();
  return (
    <EntityAnswer call="getManifests" heights={[420, 180, 180]}>
      {({ asked, datacenters }) => (
        <div className={classes.root}>
          <AskedSection asked={asked} />
          {datacenters.map(each => (
            <RegionSection key={each.name} datacenter={each} />
          ))}
        </div>
      )}
    </EntityAnswer>
  );
}

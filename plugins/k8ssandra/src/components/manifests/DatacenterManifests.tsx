import { makeStyles } from '@material-ui/core/styles';
import { useEntity } from '@backstage/plugin-catalog-react';
import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { NotFoundCard } from '../common';
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
  { name: 'K8ssandraDatacenterManifests' },
);

/** The tab Manifests of a `cassandra-datacenter` entity: the same of one region. */
export function DatacenterManifests() {
  const classes = useStyles();
  const t = useText();
  const { entity } = useEntity();
  const name = entity.metadata.annotations?.[annotations.datacenter] ?? '';
  return (
    <EntityAnswer call="getManifests" heights={[180, 420]}>
      {({ asked, datacenters }) => {
        const found = datacenters.find(each => each.name === name);
        return (
          <div className={classes.root}>
            {found ? (
              <RegionSection datacenter={found} />
            ) : (
              <NotFoundCard title={t('manifests.datacenter', { name })}>
                {t('manifests.datacenter.why', {
                  annotation: annotations.datacenter,
                })}
              </NotFoundCard>
            )}
            <AskedSection asked={asked} />
          </div>
        );
      }}
    </EntityAnswer>
  );
}

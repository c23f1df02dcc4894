import { InfoCard, ResponseErrorPanel } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import {
  datacenterEntityName,
  type ClusterId,
  type DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { AnswerTimesProvider, useText } from '../../hooks';
import { useCluster } from '../../hooks/useCluster';
import { clusterOf } from '../../lib/annotation';
import { isNotFound } from '../../lib/errors';
import { ContextLine } from '../cluster/ContextLine';
import { NodeCount } from '../cluster/NodeCount';
import { NodeGrid } from '../cluster/NodeGrid';
import { DatacenterChip } from '../cluster/DatacenterChip';
import { LiveLine, Notice, Skeletons } from '../common';
import { base } from '../common/base';
import { clusterEntityRef } from '../fleet/clusterEntityRef';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'grid',
      gap: theme.spacing(1.25),
      fontSize: 13.5,
    },
    top: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
    },
  }),
  { name: 'K8ssandraDatacenterCard' },
);

const subtitle = { variant: 'subtitle1', component: 'h2' } as const;

/** Card of a `cassandra-datacenter` entity: which rack and node, and why. */
export function DatacenterCard() {
  const t = useText();
  const { entity } = useEntity();
  const { id } = clusterOf(entity);
  return (
    <InfoCard title={t('cards.datacenter')} titleTypographyProps={subtitle}>
      {id ? (
        <LiveDatacenter id={id} entityName={entity.metadata.name} />
      ) : (
        <Notice state="unknown">{t('cards.noAnnotation')}</Notice>
      )}
    </InfoCard>
  );
}

function LiveDatacenter({
  id,
  entityName,
}: {
  id: ClusterId;
  entityName: string;
}) {
  const t = useText();
  const live = useCluster(id);
  if (live.error && isNotFound(live.error)) {
    return <Notice state="unknown">{t('cards.noCluster')}</Notice>;
  }
  if (!live.data) {
    return live.error ? (
      <ResponseErrorPanel error={live.error} />
    ) : (
      <Skeletons heights={[28, 20, 120]} />
    );
  }
  const datacenter = live.data.datacenters.find(
    ({ name }) => datacenterEntityName(id, name) === entityName,
  );
  return (
    <AnswerTimesProvider value={live.times}>
      <LiveLine live={live} />
      {datacenter ? (
        <Datacenter id={id} datacenter={datacenter} />
      ) : (
        <Notice state="unknown">{t('cards.noDatacenter')}</Notice>
      )}
    </AnswerTimesProvider>
  );
}

function Datacenter({
  id,
  datacenter,
}: {
  id: ClusterId;
  datacenter: DatacenterView;
}) {
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.root}>
      <div className={classes.top}>
        <DatacenterChip datacenter={datacenter} />
        <NodeCount datacenter={datacenter} />
      </div>
      <div>{datacenter.sentence.text}</div>
      {datacenter.racks.value?.length ? (
        <NodeGrid datacenter={datacenter} />
      ) : null}
      <ContextLine context={datacenter.contextView} latency />
      <EntityRefLink entityRef={clusterEntityRef({ id })} hideIcon>
        {t('cards.openCluster', { name: id.name })}
      </EntityRefLink>
    </div>
  );
}

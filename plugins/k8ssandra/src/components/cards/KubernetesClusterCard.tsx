import { useCallback } from 'react';
import { InfoCard, ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import {
  contextEntityName,
  formatClusterId,
  type ClusterListResponse,
  type ClusterSummary,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { AnswerTimesProvider, useLive, useText } from '../../hooks';
import { drawnState } from '../../lib/clusterFacts';
import { worstFirst } from '../../lib/fleet';
import { ContextLine } from '../cluster/ContextLine';
import { NodeCount } from '../cluster/NodeCount';
import { LiveLine, Notice, Skeletons } from '../common';
import { base } from '../common/base';
import { clusterEntityRef } from '../fleet/clusterEntityRef';
import { StateChip } from '../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'grid',
      gap: theme.spacing(1.25),
      fontSize: 13.5,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      padding: theme.spacing(0.75, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'K8ssandraKubernetesClusterCard' },
);

const subtitle = { variant: 'subtitle1', component: 'h2' } as const;

/** Card of a `kubernetes-cluster` entity: may and can we reach it, and which datacenters does it host? */
export function KubernetesClusterCard() {
  const t = useText();
  const { entity } = useEntity();
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listClusters({ signal }),
    [api],
  );
  const live = useLive<ClusterListResponse>({ load });
  const context = live.data?.contexts.find(
    ({ id }) => contextEntityName(id) === entity.metadata.name,
  );
  return (
    <InfoCard title={t('cards.kubernetes')} titleTypographyProps={subtitle}>
      {!live.data && live.error && <ResponseErrorPanel error={live.error} />}
      {!live.data && !live.error && <Skeletons heights={[44, 90]} />}
      {live.data && (
        <AnswerTimesProvider value={live.times}>
          <LiveLine live={live} />
          {context ? (
            <Kubernetes context={context} clusters={live.data.items} />
          ) : (
            <Notice state="unknown">{t('cards.noContext')}</Notice>
          )}
        </AnswerTimesProvider>
      )}
    </InfoCard>
  );
}

function Kubernetes({
  context,
  clusters,
}: {
  context: ContextView;
  clusters: ClusterSummary[];
}) {
  const classes = useStyles();
  const t = useText();
  const here = worstFirst(clusters).flatMap(cluster =>
    cluster.datacenters
      .filter(
        datacenter =>
          cluster.id.controlPlane === context.id.controlPlane &&
          datacenter.context === context.id.context,
      )
      .map(datacenter => ({ cluster, datacenter })),
  );
  return (
    <div className={classes.root}>
      <ContextLine context={context} latency />
      {here.length === 0 && <div>{t('cards.noneHere')}</div>}
      <ul className={classes.list}>
        {here.map(({ cluster, datacenter }) => (
          <li
            key={`${formatClusterId(cluster.id)}/${datacenter.name}`}
            className={classes.item}
          >
            <span className={classes.name}>
              <EntityRefLink entityRef={clusterEntityRef(cluster)} hideIcon>
                {cluster.id.name}
              </EntityRefLink>{' '}
              {datacenter.name}
            </span>
            <StateChip state={drawnState(datacenter)} subject="datacenter" />
            <NodeCount datacenter={datacenter} />
          </li>
        ))}
      </ul>
    </div>
  );
}

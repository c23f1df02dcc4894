import { useCallback } from 'react';
import { InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  contextEntityName,
  type ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { AnswerTimesProvider, useLive, useText } from '../../hooks';
import { cannotRead } from '../../lib/estate/estate';
import { Age, ForbiddenCard, LivePart, NotFoundCard } from '../common';
import { HostedCard } from '../kubernetes/card/HostedCard';

const useStyles = makeStyles(
  theme => ({ age: { padding: theme.spacing(1.25, 1) } }),
  { name: 'K8ssandraKubernetesClusterCard' },
);

const subtitle = { variant: 'subtitle1', component: 'h2' } as const;

/** Card of a `kubernetes-cluster` entity: may and can we reach it, which datacenters does it host, and what if it fails (ux 6 k)? */
export function KubernetesClusterCard() {
  const classes = useStyles();
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
    <InfoCard
      title={
        context
          ? t('hosted.title', { name: context.region })
          : t('cards.kubernetes')
      }
      titleTypographyProps={subtitle}
      // messages bring their own
      noPadding={live.data ? !context : live.error !== undefined}
      action={
        context && (
          <AnswerTimesProvider value={live.times}>
            <div className={classes.age}>
              <Age
                seconds={context.lastContactSeconds}
                reachable={!cannotRead(context)}
              />
            </div>
          </AnswerTimesProvider>
        )
      }
    >
      <LivePart
        live={live}
        heights={[22, 38, 90]}
        forbidden={
          <ForbiddenCard
            what={t('hosted.what')}
            permission="k8ssandra.context.read"
          />
        }
      >
        {({ items }) =>
          context ? (
            <HostedCard context={context} clusters={items} />
          ) : (
            <NotFoundCard title={t('hosted.lost')}>
              {t('hosted.lostWhy')}
            </NotFoundCard>
          )
        }
      </LivePart>
    </InfoCard>
  );
}

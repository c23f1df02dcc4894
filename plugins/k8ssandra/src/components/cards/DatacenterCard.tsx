import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef, useEntity } from '@backstage/plugin-catalog-react';
import {
  datacenterEntityName,
  k8ssandraPermissions,
  type ClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { AnswerTimesProvider, useText } from '../../hooks';
import { useClusterPath } from '../../hooks/useClusterPath';
import { useDatacenter } from '../../hooks/useDatacenter';
import { clusterOf, datacenterNameOf } from '../../lib/annotation';
import {
  Age,
  CardMessage,
  ForbiddenCard,
  LivePart,
  NotFoundCard,
} from '../common';
import { CardFrame } from './CardFrame';
import { DatacenterCardBody } from './DatacenterCardBody';

/** Heights of chip, sentence and racks while they load. */
const HEIGHTS = [28, 46, 108];

/** Card of a `cassandra-datacenter` entity, for layouts without our Overview: is it well, and which rack is not (ux 6 k)? */
export function DatacenterCard() {
  const t = useText();
  const { entity } = useEntity();
  const { id } = clusterOf(entity);
  const name = datacenterNameOf(entity);
  return id && name ? (
    <LiveDatacenter id={id} name={name} />
  ) : (
    <CardFrame title={t('cards.datacenter')}>
      <CardMessage
        chip={{ state: 'unknown', word: t('clusterCard.wrong') }}
        title={t('cards.noAnnotation')}
      />
    </CardFrame>
  );
}

function LiveDatacenter({ id, name }: { id: ClusterId; name: string }) {
  const t = useText();
  const live = useDatacenter(id, name);
  const clusterPath = useClusterPath(id);
  const entityPath = useRouteRef(entityRouteRef);
  const { data } = live;
  const nodes = data?.datacenter.nodes;
  return (
    <CardFrame
      title={t('cards.datacenter')}
      aside={
        nodes && (
          <AnswerTimesProvider value={live.times}>
            <Age
              seconds={nodes.observedAgeSeconds}
              reachable={nodes.reachable}
            />
          </AnswerTimesProvider>
        )
      }
      links={
        data && [
          {
            to: entityPath?.({
              kind: 'resource',
              namespace: 'default',
              name: datacenterEntityName(id, name),
            }),
            word: t('dc.card.open'),
          },
          { to: clusterPath, word: t('cards.openCluster', { name: id.name }) },
        ]
      }
    >
      <LivePart
        live={live}
        heights={HEIGHTS}
        notFound={
          <NotFoundCard title={t('dc.lost.title', { name })}>
            {t('dc.lost.why', { cluster: `${id.namespace}/${id.name}` })}
          </NotFoundCard>
        }
        forbidden={
          <ForbiddenCard
            what={t('dc.card.what')}
            permission={k8ssandraPermissions.clusterRead.name}
          />
        }
      >
        {details => <DatacenterCardBody details={details} />}
      </LivePart>
    </CardFrame>
  );
}

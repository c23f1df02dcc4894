import { useEntity } from '@backstage/plugin-catalog-react';
import {
  k8ssandraPermissions,
  type ClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { AnswerTimesProvider, useText } from '../../hooks';
import { useCluster } from '../../hooks/useCluster';
import { useClusterPath } from '../../hooks/useClusterPath';
import { clusterOf } from '../../lib/annotation';
import { Age, ForbiddenCard, LivePart } from '../common';
import { CardFrame } from './CardFrame';
import { ClusterCardBody } from './ClusterCardBody';
import { ClusterLost, WrongAnnotation } from './ClusterCardMessages';

/** Heights of chip, sentence and regions while they load. */
const HEIGHTS = [28, 46, 132];

/** Card of any entity that names a cluster by its annotation: is it well, and where not (ux 6 k)? */
export function ClusterCard() {
  const t = useText();
  const { entity } = useEntity();
  const { id, value } = clusterOf(entity);
  return id ? (
    <LiveCluster id={id} />
  ) : (
    <CardFrame title={t('clusterCard.title')}>
      <WrongAnnotation value={value} />
    </CardFrame>
  );
}

function LiveCluster({ id }: { id: ClusterId }) {
  const t = useText();
  const live = useCluster(id);
  const path = useClusterPath(id);
  const { data } = live;
  return (
    <CardFrame
      title={t('clusterCard.title')}
      aside={
        data && (
          <AnswerTimesProvider value={live.times}>
            <OldestAge
              seconds={data.oldestAgeSeconds}
              complete={data.nodes.notVisible === 0}
            />
          </AnswerTimesProvider>
        )
      }
      links={
        data && [
          { to: path, word: t('clusterCard.open') },
          { to: `${path}/connect`, word: t('clusterCard.connect') },
        ]
      }
    >
      <LivePart
        live={live}
        heights={HEIGHTS}
        notFound={<ClusterLost id={id} />}
        forbidden={
          <ForbiddenCard
            what={t('clusterCard.what')}
            permission={k8ssandraPermissions.clusterRead.name}
          />
        }
      >
        {cluster => <ClusterCardBody cluster={cluster} />}
      </LivePart>
    </CardFrame>
  );
}

function OldestAge(props: { seconds: number | null; complete: boolean }) {
  const t = useText();
  const { seconds, complete } = props;
  return complete ? (
    <Age seconds={seconds} />
  ) : (
    <Age
      seconds={seconds}
      reachable={false}
      form="bare"
      prefix={t('clusterCard.oldest')}
    />
  );
}

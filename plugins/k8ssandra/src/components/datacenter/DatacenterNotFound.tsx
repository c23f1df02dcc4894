import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ClusterId } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import {
  CLUSTER_ANNOTATION,
  DATACENTER_ANNOTATION,
} from '../../lib/annotation';
import { EmptyCard, NotFoundCard } from '../common';
import { clusterEntityRef } from '../fleet/clusterEntityRef';

/** Props of {@link DatacenterNotFound}. */
export interface DatacenterNotFoundProps {
  /** What the entity names; absent where it names nothing that can be read. */
  at?: { id: ClusterId; name: string };
  onRetry?(): void;
}

/** The entity points to nothing: says to what, and the ways out (ux 6). */
export function DatacenterNotFound({ at, onRetry }: DatacenterNotFoundProps) {
  const t = useText();
  if (!at) {
    return (
      <Card>
        <EmptyCard title={t('dc.lost.annotation')}>
          {t('dc.lost.annotationWhy', {
            cluster: CLUSTER_ANNOTATION,
            datacenter: DATACENTER_ANNOTATION,
          })}
        </EmptyCard>
      </Card>
    );
  }
  const { id, name } = at;
  return (
    <Card>
      <NotFoundCard
        title={t('dc.lost.title', { name })}
        actions={
          <>
            <EntityRefLink entityRef={clusterEntityRef({ id })} hideIcon>
              {t('dc.lost.open', { name: id.name })}
            </EntityRefLink>
            {onRetry && (
              <Button size="small" color="primary" onClick={onRetry}>
                {t('dc.lost.retry')}
              </Button>
            )}
          </>
        }
      >
        {t('dc.lost.why', { cluster: `${id.namespace}/${id.name}` })}
      </NotFoundCard>
    </Card>
  );
}

import { LinkButton } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ClusterId } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useOrderPath } from '../../hooks/useOrderPath';
import { CLUSTER_ANNOTATION } from '../../lib/annotation';
import { CardMessage, NotFoundCard } from '../common';

/** Where the source of an entity is edited, set by the catalog. */
const EDIT_URL = 'backstage.io/edit-url';

/** The annotation names a cluster that does not exist, or is not the viewer's to see: what it says, and both ways out. */
export function ClusterLost({ id }: { id: ClusterId }) {
  const t = useText();
  const orderPath = useOrderPath();
  return (
    <NotFoundCard
      title={t('clusterCard.object', {
        controlPlane: id.controlPlane,
        namespace: id.namespace,
        name: id.name,
      })}
      actions={
        <>
          {orderPath && (
            <LinkButton
              variant="contained"
              color="primary"
              size="small"
              to={orderPath}
            >
              {t('clusterCard.order')}
            </LinkButton>
          )}
          <EditButton />
        </>
      }
    >
      {t('clusterCard.pointed', { annotation: CLUSTER_ANNOTATION })}
    </NotFoundCard>
  );
}

/** The entity has no annotation, or one that cannot be read. */
export function WrongAnnotation({ value }: { value: string | undefined }) {
  const t = useText();
  const annotation = CLUSTER_ANNOTATION;
  return (
    <CardMessage
      chip={{ state: 'unknown', word: t('clusterCard.wrong') }}
      title={
        value === undefined
          ? t('clusterCard.missing')
          : t('clusterCard.wrongTitle', { value })
      }
      actions={<EditButton />}
    >
      {value === undefined
        ? t('clusterCard.missingWhy', { annotation })
        : t('clusterCard.wrongWhy', { annotation })}
    </CardMessage>
  );
}

function EditButton() {
  const t = useText();
  const { entity } = useEntity();
  const url = entity.metadata.annotations?.[EDIT_URL];
  return url && /^https?:/.test(url) ? (
    <LinkButton size="small" color="primary" to={url}>
      {t('clusterCard.edit')}
    </LinkButton>
  ) : null;
}

import Button from '@material-ui/core/Button';
import { ANNOTATION_EDIT_URL, type Entity } from '@backstage/catalog-model';
import { EmptyState, LinkButton } from '@backstage/core-components';
import { useText } from '../../hooks';
import { useOrderPath } from '../../hooks/useOrderPath';
import { CLUSTER_ANNOTATION } from '../../lib/annotation';

/** Props of {@link ClusterNotFound}. */
export interface ClusterNotFoundProps {
  entity: Entity;
  /** What the annotation says; `undefined` when there is none. */
  value: string | undefined;
  /** `missing`: no such cluster, or not the viewer's to see; `unreadable`: the annotation has another form. */
  reason: 'missing' | 'unreadable' | 'absent';
  onRetry?(): void;
}

/** The entity points to nothing: says to what, and both ways out, ordering it or correcting the annotation (ux 6). */
export function ClusterNotFound(props: ClusterNotFoundProps) {
  const { entity, value = '', reason, onRetry } = props;
  const t = useText();
  const orderPath = useOrderPath();
  const editUrl = entity.metadata.annotations?.[ANNOTATION_EDIT_URL];
  const annotation = CLUSTER_ANNOTATION;
  return (
    // its grid is 8 px wider than its place on each side
    <div style={{ overflow: 'hidden' }}>
      <EmptyState
        missing="content"
        title={t(`notFound.title.${reason}`, { value })}
        description={t(`notFound.description.${reason}`, { annotation, value })}
        action={
          <>
            {orderPath && (
              <LinkButton variant="contained" color="primary" to={orderPath}>
                {t('fleet.order')}
              </LinkButton>
            )}{' '}
            {editUrl && (
              <LinkButton color="primary" to={editUrl}>
                {t('notFound.edit')}
              </LinkButton>
            )}{' '}
            {onRetry && (
              <Button color="primary" onClick={onRetry}>
                {t('live.retry')}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}

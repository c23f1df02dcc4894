import type { ReactNode } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ClusterId } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  useClusterAnswer,
  type ClusterAnswers,
} from '../../hooks/useClusterAnswer';
import { clusterOf } from '../../lib/annotation';
import { ClusterNotFound } from '../cluster/ClusterNotFound';
import { LivePart } from '../common';

/** Props of {@link EntityAnswer}. */
export interface EntityAnswerProps<C extends keyof ClusterAnswers> {
  /** The call that gives the answer. */
  call: C;
  /** Heights of what will stand here, in pixels. */
  heights: number[];
  children(answer: ClusterAnswers[C]): ReactNode;
}

/** An answer about the cluster of the page's entity, or what is the matter: no annotation, a wrong one, not found, an error. */
export function EntityAnswer<C extends keyof ClusterAnswers>(
  props: EntityAnswerProps<C>,
) {
  const { entity } = useEntity();
  const { value, id } = clusterOf(entity);
  if (!id) {
    const reason = value === undefined ? 'absent' : 'unreadable';
    return <ClusterNotFound entity={entity} value={value} reason={reason} />;
  }
  return <LiveAnswer key={value} id={id} {...props} />;
}

function LiveAnswer<C extends keyof ClusterAnswers>(
  props: EntityAnswerProps<C> & { id: ClusterId },
) {
  const { call, id, heights, children } = props;
  const { entity } = useEntity();
  const live = useClusterAnswer(call, id);
  return (
    <LivePart
      live={live}
      heights={heights}
      notFound={
        <ClusterNotFound
          entity={entity}
          value={clusterOf(entity).value}
          reason="missing"
          onRetry={live.refresh}
        />
      }
    >
      {children}
    </LivePart>
  );
}

import { Fragment } from 'react';
import type {
  ContextView,
  ControlPlaneListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { StateChip } from '../../states';
import { useEstateWords } from '../useEstateWords';

type Plane = ControlPlaneListResponse['items'][number];

/** Props of {@link StateCell}. */
export interface StateCellProps {
  context: ContextView;
  plane?: Plane;
  className: string;
}

/** The state of a Kubernetes cluster with its cause in words. */
export function StateCell({ context, plane, className }: StateCellProps) {
  const t = useText();
  const words = useEstateWords();
  const leading = useLeading(plane);
  const { state, reason, aliases, versions } = context;
  const sentences = [
    reason?.text,
    leading,
    !reason && versions?.value?.sentence?.text,
    aliases.length > 0 && t('estate.alias', { names: aliases.join(', ') }),
  ].filter((text): text is string => Boolean(text));
  return (
    <>
      <StateChip
        state={state}
        label={words.chip(context, plane?.leadership?.isLeader)}
      />
      {sentences.length > 0 && (
        <div className={className}>
          {sentences.map(sentence => (
            // what Kubernetes says may turn the direction of its own text only
            <Fragment key={sentence}>
              <bdi>{sentence}</bdi>{' '}
            </Fragment>
          ))}
        </div>
      )}
    </>
  );
}

/** Who leads, in a sentence; undefined where nobody is elected. */
function useLeading(plane: Plane | undefined): string | undefined {
  const t = useText();
  if (!plane) return undefined;
  const { leadership, mode } = plane;
  if (mode === 'observe') return t('estate.observes');
  if (!leadership) return undefined;
  const { problem, isLeader, holder } = leadership;
  if (problem) return t('estate.leadsProblem', { message: problem.message });
  if (isLeader) return t('estate.leads');
  return holder ? t('estate.leadsElse', { holder }) : t('estate.leadsNobody');
}

import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { countSteps, isLeftToOthers, regionOfStep } from '../../lib/planFacts';
import { Section } from '../common';
import { PlanList } from './PlanList';

/** The plan, while something changes. */
export function PlanSection({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const others = cluster.plan.steps.filter(isLeftToOthers).length;
  return (
    <Section
      title={t('plan.title')}
      hint={t('plan.hint')}
      action={
        <small>
          {t('plan.counts', countSteps(cluster.plan))}
          {others > 0 && ` · ${t('plan.others', { count: others })}`}
        </small>
      }
    >
      <PlanList
        plan={cluster.plan}
        regionOf={step => regionOfStep(step, cluster)}
      />
    </Section>
  );
}

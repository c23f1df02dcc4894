import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { isLeftToOthers, regionOfStep } from '../../lib/planFacts';
import { Section } from '../common';
import { PlanList } from './PlanList';

/** What is asked for and left to an operator in a region, by name, once the rest of the plan is done. */
export function OthersSection({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const steps = cluster.plan.steps.filter(isLeftToOthers);
  return (
    <Section title={t('others.title')} hint={t('others.hint')}>
      <PlanList
        plain
        plan={{ ...cluster.plan, steps }}
        regionOf={step => regionOfStep(step, cluster)}
      />
    </Section>
  );
}

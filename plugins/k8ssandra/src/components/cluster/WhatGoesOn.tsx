import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isLeftToOthers, isTold } from '../../lib/planFacts';
import { isOnItsWay } from '../../lib/propagation';
import { NotesSection } from './NotesSection';
import { OthersSection } from './OthersSection';
import { Place } from './Place';
import { PlanSection } from './PlanSection';
import { ProblemsSection } from './problems/ProblemsSection';
import { PropagationSection } from './propagation/PropagationSection';

/** What is wrong first, then what goes on; where neither is, that nothing is wrong stands in the same place. */
export function WhatGoesOn({ cluster }: { cluster: ClusterView }) {
  const { problems, notes, plan, propagation } = cluster;
  const remarks = plan.attention.filter(each => !isTold(each, cluster));
  // what holds nothing back may stay open for as long as a cluster lives
  const left = plan.settled && plan.steps.some(isLeftToOthers);
  return (
    <>
      {(problems.length > 0 || plan.settled) && (
        <ProblemsSection cluster={cluster} />
      )}
      {!plan.settled && (
        <Place name="plan">
          <PlanSection cluster={cluster} />
        </Place>
      )}
      {propagation && isOnItsWay(cluster) && (
        <PropagationSection way={propagation} />
      )}
      {left && <OthersSection cluster={cluster} />}
      {remarks.length + notes.length > 0 && (
        <NotesSection attention={remarks} notes={notes} />
      )}
    </>
  );
}

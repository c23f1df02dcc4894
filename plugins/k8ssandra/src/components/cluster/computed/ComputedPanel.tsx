import {
  stateWord,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { countReporting, regionName } from '../../../lib/clusterFacts';
import { decisiveOf } from '../../../lib/rollUp';
import { PanelPart } from '../PanelPart';
import { ProblemItem } from '../problems/ProblemItem';
import { ProblemList } from '../problems/ProblemList';
import { SidePanel } from '../SidePanel';
import { RollUpTable } from './RollUpTable';

/** Props of {@link ComputedPanel}. */
export interface ComputedPanelProps {
  cluster: ClusterView;
  open: boolean;
  onClose(): void;
}

/** How the verdict came about: the rule, what it was fed with, and where each part of it can be looked at (ux 6 b). */
export function ComputedPanel({ cluster, open, onClose }: ComputedPanelProps) {
  const t = useText();
  const { problems, generation } = cluster;
  return (
    <SidePanel open={open} onClose={onClose} title={t('computed.title')}>
      <PanelPart title={t('computed.rule.title')}>
        <Rule cluster={cluster} />
      </PanelPart>
      <PanelPart title={t('computed.rollUp.title')}>
        <RollUpTable cluster={cluster} />
      </PanelPart>
      <PanelPart title={t('computed.findings.title')}>
        {problems.length === 0 ? (
          <p>{t('computed.findings.none')}</p>
        ) : (
          <ProblemList>
            {problems.map((problem, index) => (
              <ProblemItem
                key={`${problem.rule}-${index}`}
                problem={problem}
                cluster={cluster}
                compact
              />
            ))}
          </ProblemList>
        )}
      </PanelPart>
      <PanelPart title={t('computed.plan.title')}>
        <p>{t('computed.plan', { generation, ...countReporting(cluster) })}</p>
        <p>{t('computed.docs')}</p>
      </PanelPart>
    </SidePanel>
  );
}

function Rule({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const state = useWord()(stateWord(cluster.state, 'cluster'));
  const decisive = decisiveOf(cluster);
  const finding = cluster.problems.find(each => each.state === cluster.state);
  return (
    <>
      <p>{t('computed.rule.rollUp')}</p>
      <p>{here()}</p>
      <p>{t('computed.rule.sums')}</p>
    </>
  );

  function here(): string {
    if (decisive && cluster.state !== 'healthy') {
      return t('computed.rule.here', { state, region: regionName(decisive) });
    }
    return finding
      ? t('computed.rule.finding', { state, cause: finding.cause.text })
      : t('computed.rule.allHealthy', { state });
  }
}

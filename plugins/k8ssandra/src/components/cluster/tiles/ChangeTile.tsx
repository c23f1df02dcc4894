import {
  formatEstimate,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { changeFact } from '../../../lib/tileFacts';
import { FactTile } from '../../common';
import { goTo } from '../places';

/** The change under way: how many of its steps are done, or that it is held, or that there is none. */
export function ChangeTile({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const label = t('tiles.change');
  const fact = changeFact(cluster);
  if (fact.kind === 'none' || fact.kind === 'observed') {
    return (
      <FactTile label={label} value={t('tiles.change.none')} words={calm()} />
    );
  }
  const { kind, done, of, leftSeconds } = fact;
  const toPlan = () => goTo('plan');
  const words =
    leftSeconds === null
      ? t('tiles.change.leftUnknown')
      : t('tiles.change.left', { left: formatEstimate(leftSeconds) });
  return kind === 'held' ? (
    <FactTile
      label={label}
      value={t('tiles.change.held')}
      state="waiting"
      progress={done / Math.max(1, of)}
      onClick={toPlan}
      words={t('tiles.change.progress', { done, of })}
    />
  ) : (
    <FactTile
      label={label}
      value={String(done)}
      rest={t('tiles.change.of', { of })}
      state="progressing"
      progress={done / Math.max(1, of)}
      onClick={toPlan}
      words={words}
    />
  );

  /** What is said where no change is under way: only what is known of the last one. */
  function calm(): string {
    const { propagation, generation, plan } = cluster;
    if (fact.kind === 'observed') return t('tiles.change.observed');
    if (propagation?.arrived) return t('tiles.change.noneWhy', { generation });
    if (propagation) return propagation.headline.text;
    return plan.settled
      ? t('tiles.change.settled', { generation })
      : t('overview.none');
  }
}

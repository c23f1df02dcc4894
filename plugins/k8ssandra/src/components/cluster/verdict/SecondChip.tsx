import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { secondChip } from '../../../lib/verdictChips';
import { StateChip } from '../../states';

/** The second chip of a verdict, where the first does not say all: never more than two (ux 3). */
export function SecondChip({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const chip = secondChip(cluster);
  return chip ? <StateChip state={chip.state} label={label()} /> : null;

  function label(): string | undefined {
    switch (chip?.kind) {
      case 'hidden':
        return chip.regions.length > 1
          ? t('overview.chip.hiddenMany', { regions: chip.regions.length })
          : t('overview.chip.hidden', { region: chip.regions[0] });
      case 'nodesDown':
        return t('overview.chip.nodesDown', {
          count: chip.count,
          region: chip.region,
        });
      case 'serving':
        return t(
          chip.ofSeen ? 'overview.chip.servingSeen' : 'overview.chip.serving',
          { serving: chip.serving, count: chip.of },
        );
      default:
        return undefined;
    }
  }
}

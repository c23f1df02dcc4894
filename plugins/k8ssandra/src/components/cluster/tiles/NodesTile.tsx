import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { nodesFact } from '../../../lib/tileFacts';
import { Age, FactTile } from '../../common';
import { goTo } from '../places';

/** Up to so many regions are told one by one. */
const TOLD_REGIONS = 4;

/** Nodes that are up, of those that can be seen; what cannot be seen is counted apart, with its age (ux 3). */
export function NodesTile({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const fact = nodesFact(cluster);
  const { size, notVisible, regions } = fact;
  const nothingSeen = size === 0 && notVisible > 0;
  const byRegion =
    regions.length > TOLD_REGIONS
      ? t('tiles.nodes.regions', {
          healthy: regions.filter(each => each.whole).length,
          all: regions.length,
        })
      : regions.map(({ region, up }) => `${up} ${region}`).join(' · ');
  return (
    <FactTile
      label={t('tiles.nodes')}
      value={nothingSeen ? null : t('tiles.nodes.value', { up: fact.up })}
      rest={rest()}
      state={fact.state}
      onClick={() => goTo('regions')}
      words={
        <>
          <div>{byRegion}</div>
          {notVisible > 0 && (
            <div>
              {fact.hiddenAgeSeconds === null
                ? t('tiles.nodes.neverSeen', { hidden: notVisible })
                : t('tiles.nodes.hidden', { hidden: notVisible })}{' '}
              {fact.hiddenAgeSeconds !== null && (
                <Age seconds={fact.hiddenAgeSeconds} reachable={false} />
              )}
            </div>
          )}
        </>
      }
    />
  );

  function rest(): string {
    if (size === 0 && notVisible === 0) return t('tiles.nodes.none');
    return t(notVisible > 0 ? 'tiles.nodes.ofSeen' : 'tiles.nodes.of', {
      size,
    });
  }
}

import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useStoredChoice } from '../../hooks/useStoredChoice';
import { countReporting } from '../../lib/clusterFacts';
import { Section, ViewToggle } from '../common';
import { RegionMap } from './RegionMap';
import { RegionTable } from './RegionTable';

const VIEWS = ['map', 'table'] as const;

/** Regions as a map or as the table that says the same. */
export function RegionsSection({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const [view, setView] = useStoredChoice('regions', VIEWS);
  const { reporting, all } = countReporting(cluster);
  const hint = t('regions.reporting', { count: all, reporting });
  return (
    <Section
      title={t('regions.title')}
      hint={hint}
      action={
        <ViewToggle
          label={t('regions.view')}
          value={view}
          onChange={setView}
          views={VIEWS.map(each => ({
            key: each,
            word: t(`regions.as.${each}`),
          }))}
        />
      }
      footer={view === 'map' && <span>{t('grid.letters')}</span>}
    >
      {view === 'map' ? (
        <RegionMap cluster={cluster} />
      ) : (
        <RegionTable cluster={cluster} />
      )}
    </Section>
  );
}

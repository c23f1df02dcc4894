import { useState } from 'react';
import Button from '@material-ui/core/Button';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useStoredChoice } from '../../../hooks/useStoredChoice';
import { countReporting, isVisible } from '../../../lib/clusterFacts';
import { hasSeeds, withProblems } from '../../../lib/mapFilter';
import { Section, ViewToggle } from '../../common';
import { DatacenterTable } from '../../datacenters/DatacenterTable';
import { MapLegend } from './MapLegend';
import { MANY_REGIONS, RegionMap } from './RegionMap';
import { ContextTable } from './ContextTable';
import { DataLinks } from './DataLinks';
import { RegionTable } from './RegionTable';

const useStyles = makeStyles(
  theme => ({
    controls: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    none: { padding: theme.spacing(3, 2), textAlign: 'center' },
    links: { padding: theme.spacing(0, 2, 2) },
  }),
  { name: 'K8ssandraRegions' },
);

const VIEWS = ['map', 'table'] as const;
/** Of many regions the table comes first (ux 6 b). */
const VIEWS_OF_MANY = ['table', 'map'] as const;
const FILTERS = ['all', 'problems'] as const;
type Filter = (typeof FILTERS)[number];

/** Regions as a map, or as the tables that say the same. */
export function RegionsSection({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const { datacenters } = cluster;
  const many = datacenters.length > MANY_REGIONS;
  const narrow = useMediaQuery(useTheme().breakpoints.down('xs'), {
    noSsr: true,
  });
  const [view, setView] = useStoredChoice<'map' | 'table'>(
    many ? 'many-regions' : 'regions',
    many && !narrow ? VIEWS_OF_MANY : VIEWS,
  );
  const [filter, setFilter] = useState<Filter>('all');
  const { reporting, all } = countReporting(cluster);
  const troubled = withProblems(datacenters);
  const shown = filter === 'all' ? datacenters : troubled;
  const hint =
    reporting === all
      ? t('map.hint')
      : t('map.hint.hidden', { count: all, reporting });
  const words: Record<Filter, string> = {
    all: t('map.filter.all'),
    problems: t('map.filter.problems', { problems: troubled.length }),
  };
  return (
    <Section
      title={t('regions.title')}
      hint={hint}
      action={
        <div className={classes.controls}>
          <ViewToggle
            label={t('regions.view')}
            value={view}
            onChange={setView}
            views={VIEWS.map(key => ({ key, word: t(`regions.as.${key}`) }))}
          />
          <ViewToggle
            label={t('map.filter')}
            value={filter}
            onChange={setFilter}
            views={FILTERS.map(key => ({ key, word: words[key] }))}
          />
        </div>
      }
      footer={
        <>
          {view === 'map' && !many && (
            <MapLegend seeds={hasSeeds(datacenters)} />
          )}
          <span>{t('grid.letters')}</span>
          {!datacenters.every(isVisible) && (
            <span>{t('overview.hatched')}</span>
          )}
        </>
      }
    >
      {shown.length === 0 ? (
        <div className={classes.none}>
          {t('map.filter.none')}{' '}
          <Button size="small" color="primary" onClick={() => setFilter('all')}>
            {t('map.filter.clear')}
          </Button>
        </div>
      ) : (
        content()
      )}
    </Section>
  );

  function content() {
    if (view === 'map') {
      return <RegionMap cluster={cluster} shown={shown} />;
    }
    if (many) {
      return <DatacenterTable cluster={cluster} shown={shown} />;
    }
    return (
      <>
        <RegionTable datacenters={shown} />
        <ContextTable cluster={cluster} datacenters={shown} />
        {shown.length > 1 && (
          <div className={classes.links}>
            <DataLinks datacenters={shown} width={undefined} />
          </div>
        )}
      </>
    );
  }
}

import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useStoredChoice } from '../../hooks/useStoredChoice';
import { countReporting } from '../../lib/clusterFacts';
import { Section } from '../common';
import { RegionMap } from './RegionMap';
import { RegionTable } from './RegionTable';

const useStyles = makeStyles(
  theme => ({
    // the theme's own grey is too faint to read
    toggle: {
      padding: theme.spacing(0.5, 1.25),
      color: theme.palette.text.secondary,
      '&.Mui-selected': { color: theme.palette.text.primary },
    },
  }),
  { name: 'K8ssandraRegions' },
);

const VIEWS = ['map', 'table'] as const;

/** Regions as a map or as the table that says the same. */
export function RegionsSection({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const [view, setView] = useStoredChoice('regions', VIEWS);
  const { reporting, all } = countReporting(cluster);
  const hint = t('regions.reporting', { count: all, reporting });
  return (
    <Section
      title={t('regions.title')}
      hint={hint}
      action={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          onChange={(_, next) => next && setView(next)}
          aria-label={t('regions.view')}
        >
          {VIEWS.map(each => (
            <ToggleButton key={each} value={each} className={classes.toggle}>
              {t(`regions.as.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
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

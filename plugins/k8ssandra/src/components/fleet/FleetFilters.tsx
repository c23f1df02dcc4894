import Chip from '@material-ui/core/Chip';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterSummary,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useFleetFilter } from '../../hooks/useFleetFilter';
import { countGroups, GROUPS, type Group } from '../../lib/fleet';
import { StateGlyph } from '../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    chip: {
      margin: 0,
      height: 30,
      borderRadius: 15,
      '& svg': { marginLeft: 10, marginRight: -4 },
    },
    count: { opacity: 0.85, fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'K8ssandraFleetFilters' },
);

const glyphOf: Partial<Record<Group, StateKey>> = {
  needs: 'degraded',
  changing: 'progressing',
  healthy: 'healthy',
  stopped: 'stopped',
};

/** Props of {@link FleetFilters}. */
export interface FleetFiltersProps {
  clusters: ClusterSummary[];
  filters: ReturnType<typeof useFleetFilter>;
}

/** Text and chips with counts; the context is filtered by a click on the strip and shown here so that it can be dropped. */
export function FleetFilters({ clusters, filters }: FleetFiltersProps) {
  const classes = useStyles();
  const t = useText();
  const { filter, setText, setGroup, setContext } = filters;
  const counts = countGroups(clusters, filter);
  return (
    <div className={classes.root} role="search" aria-label={t('fleet.filters')}>
      <TextField
        id="k8ssandra-fleet-search"
        type="search"
        size="small"
        variant="outlined"
        placeholder={t('fleet.search')}
        inputProps={{ 'aria-label': t('fleet.search') }}
        value={filter.text}
        onChange={event => setText(event.target.value)}
      />
      {GROUPS.map(group => {
        const glyph = glyphOf[group];
        const chosen = filter.group === group;
        return (
          <Chip
            key={group}
            clickable
            className={classes.chip}
            variant={chosen ? 'default' : 'outlined'}
            color={chosen ? 'primary' : 'default'}
            icon={glyph && !chosen ? <StateGlyph state={glyph} /> : undefined}
            aria-pressed={chosen}
            onClick={() => setGroup(group)}
            label={
              <>
                {t(`fleet.group.${group}`)}{' '}
                <span className={classes.count}>{counts[group]}</span>
              </>
            }
          />
        );
      })}
      {filter.context && (
        <Chip
          className={classes.chip}
          label={t('fleet.onContext', {
            context: filter.context.replace(/\/$/, ''),
          })}
          onDelete={() => setContext('')}
        />
      )}
    </div>
  );
}

import { forwardRef, type KeyboardEvent } from 'react';
import Chip from '@material-ui/core/Chip';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import SearchIcon from '@material-ui/icons/Search';
import type {
  ClusterSummary,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import {
  countGroups,
  GROUPS,
  type FleetFilter,
  type Group,
  type Owners,
} from '../../lib/fleet';
import { FilterChips } from '../common';
import { FleetFacetSelects } from './FleetFacetSelects';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5) },
    },
    search: {
      width: 220,
      [theme.breakpoints.down('xs')]: { width: '100%' },
      '& input': { paddingTop: 8, paddingBottom: 8, fontSize: 13.5 },
      '& input::placeholder': {
        color: theme.palette.text.secondary,
        opacity: 1,
      },
    },
    context: { margin: 0, height: 30, borderRadius: 15, maxWidth: '100%' },
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
  filter: FleetFilter;
  mine: Owners;
  onChange(change: Partial<FleetFilter>): void;
  /** ↓ in the search field: to the first row. */
  onLeaveDown(): void;
}

/**
 * Text, chips with counts, and lists of owners, regions and versions. The Kubernetes cluster is chosen by a click on the strip and
 * shown here so that it can be dropped. The ref is the search field.
 */
export const FleetFilters = forwardRef<HTMLInputElement, FleetFiltersProps>(
  function Filters(props, search) {
    const { clusters, filter, mine, onChange, onLeaveDown } = props;
    const classes = useStyles();
    const t = useText();
    const counts = countGroups(clusters, filter, mine);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        onLeaveDown();
      }
    };
    return (
      <div
        className={classes.root}
        role="search"
        aria-label={t('fleet.filters')}
      >
        <TextField
          className={classes.search}
          inputRef={search}
          type="search"
          size="small"
          variant="outlined"
          placeholder={t('fleet.search')}
          inputProps={{ 'aria-label': t('fleet.search') }}
          InputProps={{
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" aria-hidden="true" />
              </InputAdornment>
            ),
          }}
          value={filter.text}
          onKeyDown={onKeyDown}
          onChange={event => onChange({ text: event.target.value })}
        />
        <FilterChips
          label={t('fleet.chips')}
          value={filter.group}
          choices={GROUPS.map(group => ({
            key: group,
            word: t(`fleet.group.${group}`),
            count: counts[group],
            state: glyphOf[group],
          }))}
          onChange={group => onChange({ group })}
        />
        {filter.context && (
          <Chip
            className={classes.context}
            label={t('fleet.onContext', {
              context: filter.context.replace(/\/$/, ''),
            })}
            title={t('fleet.anyContext')}
            clickable
            onClick={() => onChange({ context: '' })}
            onDelete={() => onChange({ context: '' })}
          />
        )}
        <FleetFacetSelects
          clusters={clusters}
          filter={filter}
          mine={mine}
          onChange={onChange}
        />
      </div>
    );
  },
);

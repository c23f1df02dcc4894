import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ContextView,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import type { useEstateFilter } from '../../hooks/useEstateFilter';
import {
  countContexts,
  ESTATE_GROUPS,
  type EstateGroup,
} from '../../lib/estate/estate';
import { FilterChips } from '../common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    text: { [theme.breakpoints.down('xs')]: { width: '100%' } },
  }),
  { name: 'K8ssandraEstateFilters' },
);

const glyphOf: Partial<Record<EstateGroup, StateKey>> = {
  unread: 'auth-failed',
  attention: 'attention',
  ready: 'healthy',
};

/** Props of {@link EstateFilters}. */
export interface EstateFiltersProps {
  contexts: ContextView[];
  filters: ReturnType<typeof useEstateFilter>;
}

/** Chips with counts, and text. */
export function EstateFilters({ contexts, filters }: EstateFiltersProps) {
  const classes = useStyles();
  const t = useText();
  const { filter, setText, setGroup } = filters;
  const counts = countContexts(contexts, filter.text);
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('estate.filters')}
    >
      <FilterChips
        label={t('estate.column.state')}
        value={filter.group}
        onChange={setGroup}
        choices={ESTATE_GROUPS.map(key => ({
          key,
          word: t(`estate.group.${key}`),
          count: counts[key],
          state: glyphOf[key],
        }))}
      />
      <TextField
        id="k8ssandra-estate-search"
        className={classes.text}
        type="search"
        size="small"
        variant="outlined"
        placeholder={t('estate.search')}
        inputProps={{ 'aria-label': t('estate.search') }}
        value={filter.text}
        onChange={event => setText(event.target.value)}
      />
    </div>
  );
}

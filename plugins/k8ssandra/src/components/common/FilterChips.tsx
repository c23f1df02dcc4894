import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { StateGlyph } from '../states';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    chip: {
      margin: 0,
      height: 30,
      maxWidth: '100%',
      borderRadius: 15,
      '& svg': { marginLeft: 10, marginRight: -4 },
    },
    count: { opacity: 0.85, fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'K8ssandraFilterChips' },
);

/** One choice of {@link FilterChips}. */
export interface FilterChoice<K extends string> {
  key: K;
  word: string;
  /** How many there are; absent where it is not counted. */
  count?: number;
  /** Its glyph stands on the chip, unless it is chosen. */
  state?: StateKey;
}

/** Props of {@link FilterChips}. */
export interface FilterChipsProps<K extends string> {
  /** What is filtered, for screen readers. */
  label: string;
  choices: ReadonlyArray<FilterChoice<NoInfer<K>>>;
  value: K;
  onChange(key: NoInfer<K>): void;
}

/** One choice among a few, as chips with counts. */
export function FilterChips<K extends string>(props: FilterChipsProps<K>) {
  const { label, choices, value, onChange } = props;
  const classes = useStyles();
  return (
    <div role="group" aria-label={label} className={classes.root}>
      {choices.map(({ key, word, count, state }) => {
        const chosen = key === value;
        return (
          <Chip
            key={key}
            clickable
            className={classes.chip}
            variant={chosen ? 'default' : 'outlined'}
            color={chosen ? 'primary' : 'default'}
            icon={state && !chosen ? <StateGlyph state={state} /> : undefined}
            aria-pressed={chosen}
            onClick={() => onChange(key)}
            label={
              <>
                {word}{' '}
                {count !== undefined && (
                  <span className={classes.count}>{count}</span>
                )}
              </>
            }
          />
        );
      })}
    </div>
  );
}

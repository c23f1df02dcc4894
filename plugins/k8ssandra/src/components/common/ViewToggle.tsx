import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    // the theme's own grey is too faint to read
    toggle: {
      padding: theme.spacing(0.5, 1.25),
      color: theme.palette.text.secondary,
      '&.Mui-selected': { color: theme.palette.text.primary },
    },
  }),
  { name: 'K8ssandraViewToggle' },
);

/** Props of {@link ViewToggle}. */
export interface ViewToggleProps<V extends string> {
  label: string;
  value: V;
  views: ReadonlyArray<{ key: NoInfer<V>; word: string }>;
  onChange(view: NoInfer<V>): void;
}

/** A choice between ways to show the same, such as a map and its table. */
export function ViewToggle<V extends string>(props: ViewToggleProps<V>) {
  const { label, value, views, onChange } = props;
  const classes = useStyles();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      onChange={(_, next) => next && onChange(next)}
      aria-label={label}
    >
      {views.map(({ key, word }) => (
        <ToggleButton key={key} value={key} className={classes.toggle}>
          {word}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

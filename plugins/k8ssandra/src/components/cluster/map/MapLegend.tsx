import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import { SeedMark } from '../SeedMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: { display: 'inline-flex', alignItems: 'center', gap: 6 },
  }),
  { name: 'K8ssandraMapLegend' },
);

const lines = [
  { key: 'api', width: 1.6 },
  { key: 'data', width: 4 },
  { key: 'planned', width: 2, dashes: '2 5' },
  { key: 'hidden', width: 2, dashes: '8 5' },
] as const;

/** Props of {@link MapLegend}. */
export interface MapLegendProps {
  /** Seeds are marked on the map. */
  seeds: boolean;
}

/** What the lines of the map mean. */
export function MapLegend({ seeds }: MapLegendProps) {
  const classes = useStyles();
  const t = useText();
  const { text } = useTheme().palette;
  return (
    <ul className={classes.root}>
      {lines.map(({ key, width, ...line }) => (
        <li key={key} className={classes.item}>
          <svg width="26" height="8" aria-hidden="true" focusable="false">
            <path
              d="M0 4H26"
              stroke={text.secondary}
              strokeWidth={width}
              strokeDasharray={'dashes' in line ? line.dashes : undefined}
            />
          </svg>
          {t(`map.legend.${key}`)}
        </li>
      ))}
      {seeds && (
        <li className={classes.item}>
          <SeedMark />
          {t('map.legend.seed')}
        </li>
      )}
    </ul>
  );
}

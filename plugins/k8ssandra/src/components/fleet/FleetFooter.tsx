import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';
import type { FleetKeys } from './useFleetKeys';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1, 2),
      fontSize: 12,
      color: theme.palette.text.secondary,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    button: {
      minHeight: 24,
      padding: theme.spacing(0, 0.5),
      border: 0,
      background: 'none',
      font: 'inherit',
      color: theme.palette.primary.main,
      textDecoration: 'underline',
      cursor: 'pointer',
    },
    keys: { [theme.breakpoints.down('xs')]: { display: 'none' } },
  }),
  { name: 'K8ssandraFleetFooter' },
);

/** Props of {@link FleetFooter}. */
export interface FleetFooterProps {
  shown: number;
  all: number;
  /** Whether changes are heard of at once. */
  pushed: boolean;
  keys: FleetKeys;
}

/** How the table is sorted, how much of all it shows, and its keys. Single letters as keys can be turned off (WCAG 2.1.4). */
export function FleetFooter({ shown, all, pushed, keys }: FleetFooterProps) {
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.root}>
      <span>{t('fleet.sorted')}</span>
      <span className={classes.keys}>
        {keys.enabled && t('fleet.keys')}{' '}
        <button type="button" className={classes.button} onClick={keys.toggle}>
          {t(keys.enabled ? 'fleet.keysOff' : 'fleet.keysOn')}
        </button>
      </span>
      <span>
        {t('fleet.shown', { shown, all })} ·{' '}
        {t(pushed ? 'fleet.live' : 'fleet.polled')}
      </span>
    </div>
  );
}

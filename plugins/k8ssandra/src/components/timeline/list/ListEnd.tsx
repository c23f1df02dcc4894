import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.25, 2),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'K8ssandraListEnd' },
);

/** Props of {@link ListEnd}. */
export interface ListEndProps {
  /** Whether the time has more entries than are loaded. */
  more: boolean;
  isLoading: boolean;
  onOlder(): void;
  /** The time that is looked at, in words. */
  within: string;
  /** Where history starts, when that is within the time; absent otherwise. */
  since?: string;
  /** Absent where history has nothing before. */
  onEarlier?(): void;
}

/** What stands below the last entry: more of the time, the time before, or where history starts. */
export function ListEnd(props: ListEndProps) {
  const { more, isLoading, onOlder, within, since, onEarlier } = props;
  const classes = useStyles();
  const t = useText();
  if (more) {
    return (
      <div className={classes.root}>
        <Button
          size="small"
          color="primary"
          variant="outlined"
          disabled={isLoading}
          onClick={onOlder}
        >
          {isLoading ? t('timeline.loading') : t('timeline.older')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.root}>
      <span>
        {since
          ? t('timeline.since', { time: since })
          : t('timeline.end', { within })}
      </span>
      {!since && onEarlier && (
        <Button size="small" color="primary" onClick={onEarlier}>
          {t('timeline.earlierEntries')}
        </Button>
      )}
    </div>
  );
}

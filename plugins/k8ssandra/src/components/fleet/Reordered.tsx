import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    // takes no room: its coming and going moves nothing
    root: {
      position: 'sticky',
      bottom: theme.spacing(2),
      zIndex: 1,
      height: 0,
      display: 'flex',
      justifyContent: 'center',
      alignItems: 'flex-end',
    },
    button: { borderRadius: 18, boxShadow: theme.shadows[4] },
  }),
  { name: 'K8ssandraReordered' },
);

/** Rows should stand in another order by now: a person lets them move, nothing else does (ux 1, rule 6). */
export function Reordered({
  moved,
  onClick,
}: {
  moved: number;
  onClick(): void;
}) {
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.root}>
      {moved > 0 && (
        <Button
          variant="contained"
          color="primary"
          size="small"
          className={classes.button}
          onClick={onClick}
        >
          {t('fleet.reorder', { count: moved })}
        </Button>
      )}
    </div>
  );
}

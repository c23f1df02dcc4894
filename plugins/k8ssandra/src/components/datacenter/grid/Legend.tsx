import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import type { CellRow } from '../../../lib/datacenter/cells';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(0.5, 2, 1.5),
      fontSize: 11.5,
      color: theme.palette.text.secondary,
    },
    seed: { display: 'inline-flex', alignItems: 'center', gap: 8 },
    mark: {
      width: 8,
      height: 8,
      transform: 'rotate(45deg)',
      border: `2px solid ${theme.palette.text.primary}`,
    },
    keys: { [theme.breakpoints.down('xs')]: { display: 'none' } },
    letters: { marginLeft: theme.spacing(2) },
  }),
  { name: 'K8ssandraGridLegend' },
);

/** What marks and letters of a grid mean, and its keys. */
export function Legend({ rows }: { rows: CellRow[] }) {
  const classes = useStyles();
  const t = useText();
  const seeds = rows.some(row => row.cells.some(each => each.seed));
  return (
    <div className={classes.root}>
      <span>
        {seeds && (
          <span className={classes.seed}>
            <span className={classes.mark} aria-hidden="true" />
            {t('dc.racks.seed')}
          </span>
        )}
        <span className={seeds ? classes.letters : undefined}>
          {t('dc.racks.letters')}
        </span>
      </span>
      <span className={classes.keys}>{t('dc.racks.keys')}</span>
    </div>
  );
}

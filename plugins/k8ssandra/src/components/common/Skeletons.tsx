import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useDelayed, useText } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    bone: {
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
  }),
  { name: 'K8ssandraSkeletons' },
);

/** Blocks of the final heights while the first answer is on its way; nothing at all for the first 150 ms (ux 6). */
export function Skeletons({ heights }: { heights: number[] }) {
  const classes = useStyles();
  const t = useText();
  const late = useDelayed();
  return (
    <div className={classes.root} role="status" aria-label={t('live.loading')}>
      {late &&
        heights.map((height, index) => (
          <Skeleton
            key={index}
            variant="rect"
            height={height}
            className={classes.bone}
          />
        ))}
    </div>
  );
}

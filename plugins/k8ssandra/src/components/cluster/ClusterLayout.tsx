import { Fragment } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { ClusterOverview } from './ClusterOverview';

const useStyles = makeStyles(
  theme => ({
    cards: {
      display: 'grid',
      alignItems: 'start',
      gap: theme.spacing(2),
      marginTop: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'K8ssandraClusterLayout' },
);

/** Overview of a cluster's entity: the cluster first, then what the catalog says of it. */
export function ClusterLayout({ cards }: EntityContentLayoutProps) {
  const classes = useStyles();
  return (
    <>
      <ClusterOverview />
      <div className={classes.cards}>
        {cards.map(({ element }, index) => (
          <Fragment key={element.key ?? index}>{element}</Fragment>
        ))}
      </div>
    </>
  );
}

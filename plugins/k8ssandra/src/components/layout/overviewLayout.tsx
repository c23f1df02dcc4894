import { Fragment, type ComponentType } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';

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
  { name: 'K8ssandraOverviewLayout' },
);

/** The Overview tab of an entity that is ours: our page first, then what the catalog says of it. */
export function overviewLayout(Page: ComponentType) {
  return function OverviewLayout({ cards }: EntityContentLayoutProps) {
    const classes = useStyles();
    return (
      <>
        <Page />
        <div className={classes.cards}>
          {cards.map(({ element }, index) => (
            <Fragment key={element.key ?? index}>{element}</Fragment>
          ))}
        </div>
      </>
    );
  };
}

import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { placeIds, type PlaceName } from './places';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      scrollMarginTop: theme.spacing(2),
      outline: 'none',
      '&:focus-visible > *': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'K8ssandraPlace' },
);

/** A part of the page that others lead to. */
export function Place(props: { name: PlaceName; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div id={placeIds[props.name]} tabIndex={-1} className={classes.root}>
      {props.children}
    </div>
  );
}

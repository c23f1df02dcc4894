import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { fills, useStateStyle } from '../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      borderRadius: 4,
      border: '1px solid',
      ...fills(theme).hatched,
    },
  }),
  { name: 'K8ssandraHatch' },
);

/** The ground under what we cannot see now: hatched and dashed, whatever stands on it keeps its last value (ux 3). */
export function Hatch({ children }: { children: ReactNode }) {
  const { style } = useStateStyle('unreachable');
  return (
    <div className={useStyles().root} style={style}>
      {children}
    </div>
  );
}

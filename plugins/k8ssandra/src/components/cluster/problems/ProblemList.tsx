import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'K8ssandraProblemList' },
);

/** Problems below each other, worst first as the server sends them. */
export function ProblemList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

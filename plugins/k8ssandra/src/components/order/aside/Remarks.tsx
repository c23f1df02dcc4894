import { makeStyles } from '@material-ui/core/styles';
import type { ApplyManifestResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { Notice } from '../../common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      '&:not(:empty)': { padding: theme.spacing(0.5, 2, 2) },
    },
  }),
  { name: 'K8ssandraOrderRemarks' },
);

/** What somebody should know of an order that is accepted. */
export function Remarks({ accepted }: { accepted: ApplyManifestResponse }) {
  const classes = useStyles();
  const warnings = [...accepted.warnings, ...accepted.plan.attention];
  return (
    <div className={classes.root}>
      {warnings.map(({ text }) => (
        <Notice key={text} state="attention">
          {text}
        </Notice>
      ))}
      {accepted.notes.map(({ text }) => (
        <Notice key={text} state="observed">
          {text}
        </Notice>
      ))}
    </div>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import { useText, type Live } from '../../hooks';
import { ErrorNotice } from './ErrorNotice';

const useStyles = makeStyles(
  theme => ({
    line: {
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      borderLeft: `3px solid ${theme.palette.divider}`,
      paddingLeft: theme.spacing(1),
    },
  }),
  { name: 'K8ssandraLiveLine' },
);

/** Says when what is shown is not live: no signals, or the last refresh failed. Nothing otherwise. */
export function LiveLine({ live }: { live: Live<unknown> }) {
  const t = useText();
  const classes = useStyles();
  if (live.error && live.data !== undefined) {
    return <ErrorNotice error={live.error} onRetry={live.refresh} />;
  }
  return live.pushed ? null : (
    <div className={classes.line}>{t('live.polling')}</div>
  );
}

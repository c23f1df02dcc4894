import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useText, type Live } from '../../hooks';
import { Notice } from './Notice';

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
    return (
      <Notice state="unreachable" role="status">
        {t('live.failed', { message: live.error.message })}{' '}
        <Button size="small" color="primary" onClick={live.refresh}>
          {t('live.retry')}
        </Button>
      </Notice>
    );
  }
  return live.pushed ? null : (
    <div className={classes.line}>{t('live.polling')}</div>
  );
}

import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';
import { Notice } from './Notice';

const useStyles = makeStyles(
  { retry: { padding: '0 6px', minHeight: 24 } },
  { name: 'K8ssandraErrorNotice' },
);

/** Props of {@link ErrorNotice}. */
export interface ErrorNoticeProps {
  error: Error;
  onRetry?(): void;
}

/** A refresh failed; what was known before stays on the page under its age (ux 6). */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const t = useText();
  const classes = useStyles();
  return (
    <Notice state="unreachable" role="status">
      {t('live.failed', { message: error.message })}{' '}
      {onRetry && (
        <Button
          size="small"
          color="primary"
          className={classes.retry}
          onClick={onRetry}
        >
          {t('live.retry')}
        </Button>
      )}
    </Notice>
  );
}

import Button from '@material-ui/core/Button';
import { useText } from '../../../hooks';
import { Notice } from '../../common';

/** Stands where a row was removed, until something else is changed. */
export function RemovedRow(props: { datacenter: string; onUndo(): void }) {
  const { datacenter, onUndo } = props;
  const t = useText();
  return (
    <Notice state="observed" role="status">
      {t('order.removed', { datacenter })}{' '}
      <Button size="small" color="primary" onClick={onUndo}>
        {t('order.undo')}
      </Button>
    </Notice>
  );
}

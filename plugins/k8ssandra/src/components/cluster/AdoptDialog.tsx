import { useState } from 'react';
import Button from '@material-ui/core/Button';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { DialogFrame, Notice } from '../common';
import { AdoptPreview } from './AdoptPreview';
import { useAdoption } from './useAdoption';

/** Props of {@link AdoptDialog}. */
export interface AdoptDialogProps {
  cluster: ClusterView;
  onClose(): void;
  /** The server took charge. */
  onAdopted(): void;
}

/** Takes charge of a cluster: what changes hands, and whether nodes would move, before anything is written (ux 7). */
export function AdoptDialog({ cluster, onClose, onAdopted }: AdoptDialogProps) {
  const t = useText();
  const { name } = cluster.id;
  const { preview, checkError, check, error, busy, adopt } = useAdoption(
    cluster,
    onAdopted,
  );
  const [accepted, setAccepted] = useState(false);
  const touches = (preview?.changes.length ?? 0) > 0;
  const ready =
    preview !== undefined &&
    preview.outcome !== 'unchanged' &&
    (!touches || accepted);
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('adopt.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('adopt.cancel')}</Button>
          {checkError && (
            <Button variant="outlined" onClick={check}>
              {t('adopt.again')}
            </Button>
          )}
          <Button
            variant="contained"
            color="primary"
            disabled={!ready || busy}
            onClick={() => adopt({ acceptChanges: touches && accepted })}
          >
            {t('adopt.confirm', { name })}
          </Button>
        </>
      }
    >
      <div>{t('adopt.what', { name })}</div>
      {preview && (
        <AdoptPreview
          preview={preview}
          controlPlane={cluster.controlPlaneContext.name}
          accepted={accepted}
          onAccept={setAccepted}
        />
      )}
      {!preview && !checkError && (
        <Notice state="progressing" role="status">
          {t('adopt.checking')}
        </Notice>
      )}
      {checkError && (
        <Notice state="attention" role="alert">
          {t('adopt.checkFailed', { message: checkError.message })}
        </Notice>
      )}
      {error && (
        <Notice state="down" role="alert">
          {t('adopt.failed', { message: error.message })}
        </Notice>
      )}
    </DialogFrame>
  );
}

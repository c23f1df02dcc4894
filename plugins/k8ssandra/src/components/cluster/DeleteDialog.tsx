import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { useText } from '../../hooks';
import { isVisible, regionName } from '../../lib/clusterFacts';
import { Age, DialogFrame, Notice } from '../common';
import { useStateStyle } from '../states';
import { DeletionTable } from './DeletionTable';

const useStyles = makeStyles(
  theme => ({
    confirm: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
    },
    code: {
      padding: '2px 6px',
      borderRadius: 4,
      fontWeight: 700,
      userSelect: 'all',
      overflowWrap: 'anywhere',
      backgroundColor: theme.palette.action.hover,
    },
    hint: { fontSize: 12.5, color: theme.palette.text.secondary },
    destroy: {
      color: 'var(--state)',
      borderColor: 'var(--state)',
      '&.Mui-disabled': { borderStyle: 'dashed' },
    },
  }),
  { name: 'K8ssandraDeleteDialog' },
);

/** Props of {@link DeleteDialog}. */
export interface DeleteDialogProps {
  cluster: ClusterView;
  open: boolean;
  onClose(): void;
  /** The server accepted the deletion. */
  onDeleted(): void;
}

/** Deletes a cluster: what goes in which region, and the typed name before it (ux 7). */
export function DeleteDialog(props: DeleteDialogProps) {
  const { cluster, open, onClose, onDeleted } = props;
  const classes = useStyles();
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const inputId = useId();
  const { style } = useStateStyle('down');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { id, uid, datacenters } = cluster;
  const wanted = `${id.namespace}/${id.name}`;

  const confirm = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.deleteCluster(id, { confirm: typed, uid });
      setTyped('');
      onDeleted();
    } catch (e) {
      setError(e as Error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <DialogFrame
      open={open}
      onClose={onClose}
      dirty={typed !== ''}
      title={t('delete.title', { name: id.name, count: datacenters.length })}
      actions={
        <>
          <Button variant="contained" color="primary" onClick={onClose}>
            {t('delete.cancel')}
          </Button>
          <Button
            variant="outlined"
            style={style}
            className={classes.destroy}
            disabled={typed !== wanted || busy}
            onClick={confirm}
          >
            {t('delete.confirm', { name: id.name })}
          </Button>
        </>
      }
    >
      <DeletionWaits cluster={cluster} />
      <DeletionTable cluster={cluster} />
      <div className={classes.confirm}>
        <label htmlFor={inputId}>
          {t('delete.type')} <code className={classes.code}>{wanted}</code>{' '}
          {t('delete.toDelete')}
        </label>
        <TextField
          id={inputId}
          size="small"
          variant="outlined"
          autoComplete="off"
          value={typed}
          onChange={event => setTyped(event.target.value)}
          inputProps={{ spellCheck: false }}
        />
        <span className={classes.hint}>{t('delete.exactly')}</span>
      </div>
      {error && (
        <Notice state="down" role="alert">
          {t('delete.failed', { message: error.message })}
        </Notice>
      )}
    </DialogFrame>
  );
}

/** Says before it is confirmed that the deletion will wait for a region that does not answer. */
function DeletionWaits({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const hidden = cluster.datacenters.filter(each => !isVisible(each));
  return (
    <>
      {hidden.map(datacenter => (
        <Notice key={datacenter.name} state="attention">
          <b>{t('delete.waits', { region: regionName(datacenter) })}</b>{' '}
          {t('delete.waitsWhy')}{' '}
          <Age
            seconds={datacenter.contextView.lastContactSeconds}
            reachable={false}
            prefix={t('delete.lastAnswer')}
          />
        </Notice>
      ))}
    </>
  );
}

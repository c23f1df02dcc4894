import { useCallback, useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ContextAccessResponse,
  ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../../api';
import { useLive, useText } from '../../../hooks';
import { DialogFrame, Notice } from '../../common';
import { monospace } from '../../common/code';
import { useStateStyle } from '../../states';
import { DependantList } from '../detail/Dependants';
import type { Done } from '../DoneNotice';

const useStyles = makeStyles(
  theme => ({
    text: { margin: 0 },
    confirm: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
    },
    code: {
      ...monospace,
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
  { name: 'K8ssandraRemoveDialog' },
);

/** Props of {@link RemoveDialog}. */
export interface RemoveDialogProps {
  context: ContextView;
  onClose(): void;
  onDone(done: Done): void;
}

/** Forgets a Kubernetes cluster: refused while datacenters use it, which are listed; else the typed name before it (ux 7). */
export function RemoveDialog({ context, onClose, onDone }: RemoveDialogProps) {
  const classes = useStyles();
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const inputId = useId();
  const { style } = useStateStyle('down');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { id, name } = context;
  const load = useCallback(
    (signal: AbortSignal) => api.getContextAccess(id, { signal }),
    [api, id],
  );
  const access = useLive<ContextAccessResponse>({ load });
  const dependants = access.data?.dependants ?? [];
  const known = access.data !== undefined || access.error !== undefined;
  const free = known && dependants.length === 0;

  const remove = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { secret, notes } = await api.removeContext(id, { confirm: typed });
      const text = [
        t('estateRemove.done', { name }),
        t(`estateRemove.secret.${secret}`),
      ].join(' ');
      onDone({ text, notes });
    } catch (e) {
      setError(e as Error);
      setBusy(false);
    }
  };

  return (
    <DialogFrame
      open
      onClose={onClose}
      dirty={typed !== ''}
      title={t('estateRemove.title', { name })}
      actions={
        <>
          <Button variant="contained" color="primary" onClick={onClose}>
            {t('checking.cancel')}
          </Button>
          {free && (
            <Button
              variant="outlined"
              style={style}
              className={classes.destroy}
              disabled={typed !== id.context || busy}
              onClick={remove}
            >
              {t('estateRemove.apply', { name })}
            </Button>
          )}
        </>
      }
    >
      <p className={classes.text}>{t('estateRemove.what', { name })}</p>
      {!known && (
        <Notice state="progressing" role="status">
          {t('estateRemove.looking')}
        </Notice>
      )}
      {dependants.length > 0 && (
        <>
          <Notice state="attention" role="status">
            {t('estateRemove.used', { count: dependants.length })}
          </Notice>
          <DependantList
            dependants={dependants}
            controlPlane={id.controlPlane}
          />
        </>
      )}
      {access.error && !access.data && (
        <Notice state="attention">
          {t('estateRemove.lookFailed', { message: access.error.message })}
        </Notice>
      )}
      {free && (
        <div className={classes.confirm}>
          <label htmlFor={inputId}>
            {t('estateRemove.type')}{' '}
            <code className={classes.code}>{id.context}</code>{' '}
            {t('estateRemove.toRemove')}
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
          <span className={classes.hint}>{t('estateRemove.exactly')}</span>
        </div>
      )}
      {error && (
        <Notice state="down" role="alert">
          {t('estateRemove.failed', { message: error.message })}
        </Notice>
      )}
    </DialogFrame>
  );
}

import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { ApplyManifestResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { lacksNamespace } from '../../lib/manifestText';
import { DialogFrame, Notice } from '../common';
import { CauseList } from './CauseList';
import { FileButton } from './FileButton';
import { ImportPreview } from './ImportPreview';
import { useImport } from './useImport';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
    },
    field: { flex: '1 1 220px' },
    text: {
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 12.5,
      lineHeight: 1.6,
      whiteSpace: 'pre',
      overflowX: 'auto',
    },
  }),
  { name: 'K8ssandraImportDialog' },
);

/** Props of {@link ImportDialog}. */
export interface ImportDialogProps {
  open: boolean;
  /** Names of the control planes; a choice is offered when there are several. */
  controlPlanes: string[];
  onClose(): void;
  onApplied(response: ApplyManifestResponse): void;
}

/** Paste or load a manifest, see what would be made, then apply it. Stays mounted while closed, so that nothing is lost. */
export function ImportDialog(props: ImportDialogProps) {
  const { open, controlPlanes, onClose, onApplied } = props;
  const classes = useStyles();
  const t = useText();
  const { draft, state, change, check, apply, fail } = useImport(onApplied);
  const controlPlane = draft.controlPlane || controlPlanes[0];
  const { preview, causes, error, busy } = state;
  const empty = draft.manifest.trim() === '';
  return (
    <DialogFrame
      open={open}
      onClose={onClose}
      dirty={!empty}
      title={t('import.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('import.cancel')}</Button>
          <Button
            variant={preview ? 'outlined' : 'contained'}
            color="primary"
            disabled={empty || busy}
            onClick={() => check(controlPlane)}
          >
            {t(preview ? 'import.checkAgain' : 'import.check')}
          </Button>
          {preview && (
            <Button
              variant="contained"
              color="primary"
              disabled={busy || preview.outcome === 'unchanged'}
              onClick={() => apply(controlPlane)}
            >
              {t(`import.apply.${preview.outcome}`, { name: preview.id.name })}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.row}>
        {controlPlanes.length > 1 && (
          <TextField
            id="k8ssandra-import-control-plane"
            className={classes.field}
            select
            SelectProps={{ native: true }}
            size="small"
            variant="outlined"
            label={t('import.controlPlane')}
            value={controlPlane}
            onChange={event => change({ controlPlane: event.target.value })}
          >
            {controlPlanes.map(name => (
              <option key={name}>{name}</option>
            ))}
          </TextField>
        )}
        {(draft.namespace !== '' || lacksNamespace(draft.manifest)) && (
          <TextField
            id="k8ssandra-import-namespace"
            className={classes.field}
            size="small"
            variant="outlined"
            label={t('import.namespace')}
            helperText={t('import.namespaceWhy')}
            value={draft.namespace}
            onChange={event => change({ namespace: event.target.value })}
          />
        )}
        <FileButton onText={manifest => change({ manifest })} onError={fail} />
      </div>
      <TextField
        id="k8ssandra-import-manifest"
        label={t('import.manifest')}
        placeholder="kind: K8ssandraCluster"
        variant="outlined"
        multiline
        minRows={8}
        maxRows={18}
        fullWidth
        error={causes !== undefined}
        value={draft.manifest}
        onChange={event => change({ manifest: event.target.value })}
        inputProps={{
          className: classes.text,
          spellCheck: false,
          'aria-describedby': causes && 'k8ssandra-import-causes',
        }}
      />
      <div aria-live="polite">
        {causes && (
          <CauseList
            id="k8ssandra-import-causes"
            causes={causes}
            manifest={draft.manifest}
          />
        )}
        {error && (
          <Notice state="down" role="alert">
            {t('import.failed', { message: error.message })}
          </Notice>
        )}
        {preview && <ImportPreview preview={preview} />}
      </div>
    </DialogFrame>
  );
}

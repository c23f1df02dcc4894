import { useId, useRef, type ChangeEvent } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  MAX_KUBECONFIG_LENGTH,
  type KubeconfigFactsView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { monospace } from '../../common/code';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      justifyItems: 'start',
      gap: theme.spacing(1.5),
    },
    text: {
      ...monospace,
      fontSize: 12.5,
      lineHeight: 1.5,
      whiteSpace: 'pre',
      overflowX: 'auto',
    },
    context: { minWidth: 240, maxWidth: '100%' },
  }),
  { name: 'K8ssandraKubeconfigField' },
);

/** What a person gives. */
export interface KubeconfigDraft {
  kubeconfig: string;
  /** Empty for the current one. */
  kubeconfigContext: string;
}

/** Props of {@link KubeconfigField}. */
export interface KubeconfigFieldProps {
  value: KubeconfigDraft;
  onChange(part: Partial<KubeconfigDraft>): void;
  onError(error: Error): void;
  facts: KubeconfigFactsView | undefined;
  /** Why it was refused. */
  problem: string | undefined;
}

/** A kubeconfig, pasted or from a file. No spell checker, no history of the browser sees it. */
export function KubeconfigField(props: KubeconfigFieldProps) {
  const { value, onChange, onError, facts, problem } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // the same file may be chosen again after it was corrected
    event.target.value = '';
    if (!file) return;
    const { name } = file;
    if (file.size > MAX_KUBECONFIG_LENGTH) {
      onError(new Error(t('kubeconfig.tooLarge', { name })));
      return;
    }
    try {
      onChange({ kubeconfig: await file.text(), kubeconfigContext: '' });
    } catch {
      onError(new Error(t('kubeconfig.unreadable', { name })));
    }
  };
  return (
    <div className={classes.root}>
      <input
        ref={input}
        type="file"
        aria-label={t('kubeconfig.file')}
        hidden
        onChange={load}
      />
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {t('kubeconfig.file')}
      </Button>
      <TextField
        id={`${id}-text`}
        label={t('kubeconfig.label')}
        placeholder={'apiVersion: v1\nkind: Config'}
        variant="outlined"
        multiline
        minRows={4}
        maxRows={14}
        fullWidth
        autoComplete="off"
        error={problem !== undefined}
        helperText={problem ?? t('kubeconfig.secrecy')}
        value={value.kubeconfig}
        onChange={event =>
          onChange({ kubeconfig: event.target.value, kubeconfigContext: '' })
        }
        InputLabelProps={{ shrink: true }}
        inputProps={{
          className: classes.text,
          spellCheck: false,
          autoCapitalize: 'off',
          autoCorrect: 'off',
        }}
      />
      {facts && facts.contexts.length > 1 && (
        <TextField
          id={`${id}-context`}
          className={classes.context}
          select
          SelectProps={{ native: true }}
          size="small"
          variant="outlined"
          label={t('kubeconfig.context')}
          InputLabelProps={{ shrink: true }}
          value={value.kubeconfigContext}
          onChange={event =>
            onChange({ kubeconfigContext: event.target.value })
          }
        >
          <option value="">{t('kubeconfig.current')}</option>
          {facts.contexts.map(name => (
            <option key={name}>{name}</option>
          ))}
        </TextField>
      )}
    </div>
  );
}

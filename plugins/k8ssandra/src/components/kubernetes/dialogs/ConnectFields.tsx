import { useId } from 'react';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import type { KubeconfigDraft } from './KubeconfigField';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
      gap: theme.spacing(2),
    },
  }),
  { name: 'K8ssandraConnectFields' },
);

/** What a person has entered. */
export interface ConnectDraft extends KubeconfigDraft {
  controlPlane: string;
  name: string;
  region: string;
  namespace: string;
  acceptAlias: boolean;
}

/** Nothing entered. */
export const EMPTY_DRAFT: ConnectDraft = {
  kubeconfig: '',
  kubeconfigContext: '',
  controlPlane: '',
  name: '',
  region: '',
  namespace: '',
  acceptAlias: false,
};

const FIELDS = ['name', 'region', 'namespace'] as const;

/** Props of {@link ConnectFields}. */
export interface ConnectFieldsProps {
  draft: ConnectDraft;
  controlPlanes: string[];
  /** What is wrong with a field. */
  problem(field: (typeof FIELDS)[number]): string | undefined;
  onChange(part: Partial<ConnectDraft>): void;
}

/** What a new Kubernetes cluster is called, and where it is kept; each error beside its field. */
export function ConnectFields(props: ConnectFieldsProps) {
  const { draft, controlPlanes, problem, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  return (
    <div className={classes.root}>
      {controlPlanes.length > 1 && (
        <TextField
          id={`${id}-plane`}
          select
          SelectProps={{ native: true }}
          size="small"
          variant="outlined"
          label={t('estateConnect.controlPlane')}
          InputLabelProps={{ shrink: true }}
          value={draft.controlPlane || controlPlanes[0]}
          onChange={event => onChange({ controlPlane: event.target.value })}
        >
          {controlPlanes.map(name => (
            <option key={name}>{name}</option>
          ))}
        </TextField>
      )}
      {FIELDS.map(field => {
        const wrong = problem(field);
        return (
          <TextField
            key={field}
            id={`${id}-${field}`}
            size="small"
            variant="outlined"
            autoComplete="off"
            label={t(`estateConnect.${field}`)}
            error={wrong !== undefined}
            helperText={wrong ?? t(`estateConnect.${field}Why`)}
            value={draft[field]}
            onChange={event => onChange({ [field]: event.target.value })}
            inputProps={{ spellCheck: false }}
          />
        );
      })}
    </div>
  );
}

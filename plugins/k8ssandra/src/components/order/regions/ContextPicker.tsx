import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { contextWord } from '../../../lib/contextWords';
import { contextOf, hostingOf, pickerOrder } from '../../../lib/order/contexts';
import { monospace } from '../../common/code';
import { StateText } from '../../states';
import { useOrder } from '../OrderContext';
import { useErrorStyles } from '../useErrorStyles';
import { ContextSummary } from './ContextSummary';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    region: {
      flex: '0 1 auto',
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontWeight: 700,
    },
    name: {
      flex: '1 1 0',
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      ...monospace,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    state: { marginLeft: 'auto', flex: 'none', fontSize: 12.5 },
    // what cannot be chosen must still be read
    item: { '&.Mui-disabled': { opacity: 1 } },
    menu: { maxWidth: 'min(560px, calc(100vw - 32px))' },
  }),
  { name: 'K8ssandraContextPicker' },
);

/** Props of {@link ContextPicker}. */
export interface ContextPickerProps {
  id: string;
  /** Context name; empty for the control-plane cluster itself. */
  value: string;
  contexts: ContextView[];
  error: boolean;
  describedBy?: string;
  onChange(context: ContextView): void;
}

/** Chooses a Kubernetes cluster among those that are there, each with its state; those that cannot be used come last, with why. */
export function ContextPicker(props: ContextPickerProps) {
  const { id, value, contexts, error, describedBy, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const errorStyles = useErrorStyles();
  const { contextsKnown } = useOrder();
  const known = contextOf(contexts, value);
  // what could not be looked up is not said to be absent
  const named = contextsKnown
    ? t('order.unknownContext', { context: value })
    : value;
  const unknown = value ? named : t('order.choose');
  return (
    <TextField
      id={id}
      select
      fullWidth
      margin="dense"
      variant="outlined"
      label={t('order.kubernetesCluster')}
      value={value}
      error={error}
      InputLabelProps={{ shrink: true, className: errorStyles.error }}
      SelectProps={{
        displayEmpty: true,
        SelectDisplayProps: {
          id: `${id}-button`,
          'aria-describedby': describedBy,
        } as object,
        MenuProps: {
          classes: { paper: classes.menu },
          getContentAnchorEl: null,
        },
        renderValue: () => (known ? <ContextLine context={known} /> : unknown),
      }}
      onChange={event => {
        const chosen = contextOf(contexts, event.target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {!known && (
        <MenuItem value={value} disabled className={classes.item}>
          {unknown}
        </MenuItem>
      )}
      {pickerOrder(contexts).map(context => (
        <MenuItem
          key={context.id.context}
          value={context.id.context}
          className={classes.item}
          disabled={hostingOf(context) === 'never'}
        >
          <ListItemText disableTypography>
            <ContextLine context={context} />
            <ContextSummary context={context} />
          </ListItemText>
        </MenuItem>
      ))}
    </TextField>
  );
}

function ContextLine({ context }: { context: ContextView }) {
  const classes = useStyles();
  const t = useText();
  const { name, region, isControlPlane } = context;
  return (
    <span className={classes.line}>
      <span className={classes.region}>{region}</span>
      <span className={classes.name}>
        {isControlPlane ? t('context.controlPlane') : name !== region && name}
      </span>
      <span className={classes.state}>
        <StateText state={context.state} label={contextWord(context)} />
      </span>
    </span>
  );
}

import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import type { OrderEncryption } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { base } from '../common/base';
import { ErrorTexts } from './ErrorTexts';
import { OrderScope } from './OrderProvider';
import { OrderText } from './OrderText';
import { useErrorsAt } from './useOrderTexts';

const useStyles = makeStyles(
  theme => ({
    root: base(theme),
    names: {
      display: 'grid',
      gap: theme.spacing(0, 2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    },
  }),
  { name: 'K8ssandraClientEncryption' },
);

/** Secrets with the stores of TLS, by name. */
export const ClientEncryptionSchema = makeFieldSchema({
  output: z =>
    z.object({
      keystoreSecretName: z.string(),
      truststoreSecretName: z.string(),
    }),
});

type Props = FieldExtensionComponentProps<Partial<OrderEncryption>>;

/** Whether connections of clients are encrypted, and by which Secrets; a value is never typed here. */
export function ClientEncryptionField(props: Props) {
  return (
    <OrderScope formContext={props.formContext}>
      <Encryption {...props} />
    </OrderScope>
  );
}

const STORES = ['keystoreSecretName', 'truststoreSecretName'] as const;
const NO_NAMES = { keystoreSecretName: '', truststoreSecretName: '' };

function Encryption({ formData, onChange }: Props) {
  const classes = useStyles();
  const t = useText();
  const errors = useErrorsAt()({ field: 'clientEncryption' });
  // the form makes an empty object of what was never asked for
  const wanted = formData?.keystoreSecretName !== undefined;
  return (
    <div className={classes.root}>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={wanted}
            onChange={event =>
              onChange(event.target.checked ? NO_NAMES : undefined)
            }
          />
        }
        label={t('order.access.encrypt')}
      />
      {wanted && (
        <div className={classes.names}>
          {STORES.map(store => (
            <OrderText
              key={store}
              id={`k8ssandra-order-${store}`}
              label={t(`order.access.${store}`)}
              required
              wrong={errors.length > 0 && !formData[store]}
              value={formData[store] ?? ''}
              onChange={value => onChange({ ...formData, [store]: value })}
            />
          ))}
        </div>
      )}
      <ErrorTexts errors={errors} />
      <FormHelperText>{t('order.access.encryptWhy')}</FormHelperText>
    </div>
  );
}

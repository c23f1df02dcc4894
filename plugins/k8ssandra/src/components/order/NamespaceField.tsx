import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { useText } from '../../hooks';
import { Notice } from '../common';
import { useOrder } from './OrderContext';
import { OrderScope } from './OrderProvider';
import { SelectField } from './SelectField';
import { useErrorsAt } from './useOrderTexts';

const useStyles = makeStyles(
  theme => ({ root: { display: 'grid', gap: theme.spacing(1) } }),
  { name: 'K8ssandraNamespaceField' },
);

/** A namespace by its name. */
export const NamespaceSchema = makeFieldSchema({ output: z => z.string() });

type Props = FieldExtensionComponentProps<string>;

/** Chooses a namespace that exists; a region that lacks it is said before anything is ordered. */
export function NamespaceField(props: Props) {
  return (
    <OrderScope formContext={props.formContext}>
      <NamespaceInput {...props} />
    </OrderScope>
  );
}

function NamespaceInput({ formData, onChange, required, rawErrors }: Props) {
  const classes = useStyles();
  const t = useText();
  const { form, namespaces: data, namespacesError: error } = useOrder();
  const { controlPlane } = form;
  const [wrong = rawErrors?.[0]] = useErrorsAt()({ field: 'namespace' });
  const namespaces = data?.items ?? [];
  const chosen = namespaces.find(({ name }) => name === formData);
  const gone = data && controlPlane && formData && !chosen;
  const options = namespaces.map(({ name }) => ({ value: name, label: name }));
  // what was chosen stays in the form even when it cannot be offered now
  const kept =
    formData && !chosen ? [{ value: formData, label: formData }] : [];
  return (
    <div className={classes.root}>
      <SelectField
        id="k8ssandra-order-namespace"
        label={t('order.namespace')}
        required={required}
        value={formData ?? ''}
        error={wrong}
        options={[
          {
            value: '',
            label: t(data ? 'order.choose' : 'order.loading'),
            disabled: true,
          },
          ...kept,
          ...options,
        ]}
        onChange={onChange}
      />
      {error && (
        <Notice state="unreachable" role="alert">
          {t('order.failed', { message: error.message })}
        </Notice>
      )}
      {gone && (
        <Notice state="attention">
          {t('order.noNamespace', { namespace: formData, controlPlane })}
        </Notice>
      )}
      {chosen && chosen.missingIn.length > 0 && (
        <Notice state="attention">
          {t('order.missingIn', {
            namespace: chosen.name,
            contexts: chosen.missingIn.join(', '),
          })}
        </Notice>
      )}
      {chosen && chosen.unknownIn.length > 0 && (
        <Notice state="unreachable">
          {t('order.unknownIn', { contexts: chosen.unknownIn.join(', ') })}
        </Notice>
      )}
    </div>
  );
}

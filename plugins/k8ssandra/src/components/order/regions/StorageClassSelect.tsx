import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ContextView,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { classOf } from '../../../lib/order/contextFacts';
import { useOrder } from '../OrderContext';
import { SelectField } from '../SelectField';

const useStyles = makeStyles(
  {
    root: { maxWidth: 300 },
    open: { textTransform: 'none', padding: '0 6px', marginLeft: -6 },
  },
  { name: 'K8ssandraStorageClassSelect' },
);

/** Props of {@link StorageClassSelect}. */
export interface StorageClassSelectProps {
  id: string;
  region: OrderRegion;
  context: ContextView | undefined;
  onChange(region: OrderRegion): void;
}

/** Chooses the class of a region's disks, where its Kubernetes cluster has several or what was chosen is not there. */
export function StorageClassSelect(props: StorageClassSelectProps) {
  const { id, region, context, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const { form } = useOrder();
  const [asked, setAsked] = useState(false);
  const list = context?.storageClasses?.value ?? [];
  const chosen = region.storageClassName ?? '';
  const listed = list.some(({ name }) => name === chosen);
  if (list.length < 2 && (chosen === '' || listed)) return null;
  const usual = classOf(list, form.storage?.storageClassName || undefined);
  if (!asked && chosen === '' && usual?.canGrow) {
    return (
      <Button
        size="small"
        color="primary"
        className={classes.open}
        onClick={() => setAsked(true)}
      >
        {t('order.storageClass.change')}
      </Button>
    );
  }
  const labelOf = (name: string, canGrow: boolean) =>
    t(canGrow ? 'order.storageClass.grows' : 'order.storageClass.fixed', {
      name,
    });
  return (
    <SelectField
      id={id}
      className={classes.root}
      label={t('order.part.storageClassName')}
      value={chosen}
      options={[
        {
          value: '',
          label: usual
            ? t('order.storageClass.usual', { name: usual.name })
            : t('order.storageClass.none'),
        },
        ...(chosen && !listed
          ? [
              {
                value: chosen,
                label: t('order.storageClass.absent', { name: chosen }),
              },
            ]
          : []),
        ...list.map(({ name, canGrow }) => ({
          value: name,
          label: labelOf(name, canGrow),
        })),
      ]}
      onChange={value =>
        onChange({ ...region, storageClassName: value || undefined })
      }
    />
  );
}

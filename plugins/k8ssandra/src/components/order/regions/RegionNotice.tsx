import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ContextView,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { filledRegions } from '../../../lib/order/form';
import { hostingOf } from '../../../lib/order/contexts';
import { shownName, waitingRegions } from '../../../lib/order/survival';
import { Notice } from '../../common';
import { useOrder } from '../OrderContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      '&:not(:empty)': { marginTop: theme.spacing(1) },
    },
    other: { textTransform: 'none', padding: '0 6px', minHeight: 24 },
  }),
  { name: 'K8ssandraRegionNotice' },
);

/** Props of {@link RegionNotice}. */
export interface RegionNoticeProps {
  index: number;
  region: OrderRegion;
  context: ContextView | undefined;
  /** The picker, to choose another one. */
  pickerId: string;
}

/** What a row waits for, and what is built meanwhile. */
export function RegionNotice(props: RegionNoticeProps) {
  const { index, region, context, pickerId } = props;
  const classes = useStyles();
  const t = useText();
  const { form, contexts, contextsKnown, namespaces } = useOrder();
  const regions = filledRegions(form.regions);
  const waiting = waitingRegions(regions, contexts);
  const built = regions
    .filter(each => !waiting.includes(each))
    .map(each => shownName(each.datacenterName));
  const lacking =
    region.context &&
    namespaces?.items
      .find(({ name }) => name === form.namespace)
      ?.missingIn.includes(region.context);
  const datacenter = shownName(region.datacenterName);
  const name = shownName(region.context || form.controlPlane);
  const words = () => {
    if (!context) {
      return contextsKnown
        ? t('order.waits.unknown', { datacenter, context: name })
        : '';
    }
    const hosting = hostingOf(context);
    if (hosting === 'now') return '';
    if (hosting === 'never') {
      const reason = context.reason?.text ?? '';
      return t('order.waits.never', { datacenter, context: name, reason });
    }
    if (index === 0) return t('order.waits.first', { context: name });
    return t('order.waits.later', {
      datacenter,
      context: name,
      built: built.join(', '),
      count: built.length,
    });
  };
  const text = words();
  return (
    <div className={classes.root}>
      {text && (
        <Notice state="attention">
          {text}{' '}
          <Button
            size="small"
            color="primary"
            className={classes.other}
            onClick={() => document.getElementById(pickerId)?.focus()}
          >
            {t('order.waits.other')}
          </Button>
        </Notice>
      )}
      {lacking && (
        <Notice state="attention">
          {t('order.lacksNamespace', {
            namespace: form.namespace ?? '',
            context: name,
            datacenter,
          })}
        </Notice>
      )}
    </div>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { answers, shortReason } from '../../../lib/contextWords';
import { formatMilliseconds } from '../../../lib/milliseconds';
import { contextFacts } from '../../../lib/order/contextFacts';
import { hostingOf } from '../../../lib/order/contexts';
import { Age } from '../../common';
import { useOrder } from '../OrderContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraContextSummary' },
);

/** The least that a place must offer: what more a row needs is said at the row. */
const ONE_NODE = { datacenterName: '', size: 1, racks: [{ name: 'r1' }] };

/** What a choice of the picker is about: why it waits or cannot be used, what is there, and how old that is (ux 6 f). */
export function ContextSummary({ context }: { context: ContextView }) {
  const classes = useStyles();
  const t = useText();
  const { form } = useOrder();
  const hosting = hostingOf(context);
  const words = {
    now: '',
    later: t('order.picker.later'),
    never: t('order.picker.never'),
  }[hosting];
  const facts =
    hosting === 'never'
      ? []
      : contextFacts(
          context,
          ONE_NODE,
          form.storage?.storageClassName,
          form.resources,
        ).map(({ key, params }) => t(`order.fact.${key}`, params as any));
  const { latencyMs } = context;
  const latency =
    latencyMs === null
      ? []
      : [t('order.fact.latency', { latency: formatMilliseconds(latencyMs) })];
  const told = [...facts, ...latency];
  const why = [words, shortReason(context)].filter(Boolean).join(' ');
  return (
    <p className={classes.root}>
      {why && <span>{why} </span>}
      {told.length > 0 && <span>{told.join(' · ')} </span>}
      <Age seconds={context.lastContactSeconds} reachable={answers(context)} />
    </p>
  );
}

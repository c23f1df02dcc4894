import { makeStyles } from '@material-ui/core/styles';
import {
  formatAge,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import type { Hosting } from '../../../lib/order/contexts';
import type { MadeRow } from '../../../lib/order/made';
import AddIcon from '@material-ui/icons/AddCircleOutline';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr) auto',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      fontSize: 13.5,
      borderBottom: `1px solid ${theme.palette.divider}`,
      '& > svg': { marginTop: 3 },
    },
    new: { fontSize: 16, color: theme.palette.text.secondary },
    words: { minWidth: 0, overflowWrap: 'anywhere' },
    minor: { fontSize: 12.5, color: theme.palette.text.secondary },
    objects: { fontSize: 12.5 },
    when: {
      textAlign: 'right',
      maxWidth: 130,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraMadeItem' },
);

const STATE: Record<Exclude<Hosting, 'now'>, StateKey> = {
  later: 'unreachable',
  never: 'attention',
};

/** What will be made in one Kubernetes cluster, and after what. */
export function MadeItem({ row }: { row: MadeRow }) {
  const classes = useStyles();
  const t = useText();
  const { label, isControlPlane, hosting, datacenters, kinds } = row;
  const facts = [
    isControlPlane && t('context.controlPlane'),
    ...datacenters.flatMap(({ name, size, zones }) => [
      name,
      t('order.made.nodes', { count: size }),
      zones.length > 0 &&
        t('order.made.zones', { count: zones.length, zones: zones.join(', ') }),
    ]),
  ].filter(Boolean);
  return (
    <li className={classes.item}>
      {hosting === 'now' ? (
        <AddIcon className={classes.new} aria-hidden="true" />
      ) : (
        <StateGlyph state={STATE[hosting]} />
      )}
      <div className={classes.words}>
        <b>{label}</b>{' '}
        <span className={classes.minor}>{facts.join(' · ')}</span>
        <div className={classes.objects}>
          {kinds ??
            t(hosting === 'now' ? 'order.made.unsaid' : 'order.made.unchecked')}
        </div>
      </div>
      <span className={classes.when}>{useWhen(row)}</span>
    </li>
  );
}

/** Its place in the order of building, and a time only where one is known. */
function useWhen({ hosting, after, usualSeconds, datacenters }: MadeRow) {
  const t = useText();
  if (hosting === 'later') return t('order.made.whenAnswers');
  if (hosting === 'never') return t('order.made.whenMended');
  const place = after
    ? t('order.made.after', { after })
    : t('order.made.first');
  if (datacenters.length === 0) return t('order.made.now');
  if (usualSeconds === undefined) return place;
  const time =
    usualSeconds === null
      ? t('order.made.timeUnknown')
      : t('order.made.time', { time: formatAge(usualSeconds) });
  return `${place}, ${time}`;
}

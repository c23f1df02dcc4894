import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import type {
  AdoptClusterResponse,
  ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { kindsIn } from '../../lib/settledObjects';
import { Notice } from '../common';

const useStyles = makeStyles(
  theme => ({
    label: { fontSize: 13.5 },
    list: { margin: 0, paddingLeft: theme.spacing(2.5), fontSize: 13.5 },
    title: { margin: 0, fontSize: 14, fontWeight: 700 },
  }),
  { name: 'K8ssandraAdoptPreview' },
);

/** Props of {@link AdoptPreview}. */
export interface AdoptPreviewProps {
  preview: AdoptClusterResponse;
  /** What people call the cluster of the control plane. */
  controlPlane: string;
  accepted: boolean;
  onAccept(accepted: boolean): void;
}

/** What a dry run of an adoption says: who was in charge, which objects change hands, and which steps would touch nodes. */
export function AdoptPreview(props: AdoptPreviewProps) {
  const { preview, controlPlane, accepted, onAccept } = props;
  const { outcome, from, objects, changes } = preview;
  const classes = useStyles();
  const t = useText();
  if (outcome === 'unchanged') {
    return <Notice state="healthy">{t('adopt.unchanged')}</Notice>;
  }
  return (
    <>
      <div>
        {from === null ? t('adopt.fromOperator') : t('adopt.from', { from })}
      </div>
      {changes.length === 0 ? (
        <Notice state="healthy">{t('adopt.quiet')}</Notice>
      ) : (
        <Notice state="attention">
          <div>{t('adopt.changes', { count: changes.length })}</div>
          <ul className={classes.list}>
            {changes.map(({ id, title, reason }) => (
              <li key={id}>
                {title.text}
                {reason && `: ${reason.text}`}
              </li>
            ))}
          </ul>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={accepted}
                onChange={event => onAccept(event.target.checked)}
              />
            }
            classes={{ label: classes.label }}
            label={t('adopt.accept')}
          />
        </Notice>
      )}
      <section>
        <h3 className={classes.title}>
          {objects.length === 0
            ? t('adopt.noObjects')
            : t('adopt.objects', { count: objects.length })}
        </h3>
        <ul className={classes.list}>
          {byContext(objects).map(([context, list]) => (
            <li key={context}>
              {t('adopt.inContext', {
                context: context || controlPlane,
                kinds: kindsIn(list),
              })}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function byContext(objects: ObjectRef[]): Array<[string, ObjectRef[]]> {
  const lists = new Map<string, ObjectRef[]>();
  for (const each of objects) {
    lists.set(each.context, [...(lists.get(each.context) ?? []), each]);
  }
  return [...lists];
}

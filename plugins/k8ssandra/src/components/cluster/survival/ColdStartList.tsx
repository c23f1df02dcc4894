import { makeStyles } from '@material-ui/core/styles';
import type {
  ColdStart,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { objectName } from '../../../lib/kubectl';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: theme.spacing(0.25, 1.25),
      padding: theme.spacing(0.75, 0),
      overflowWrap: 'anywhere',
      '& > svg': { marginTop: 3 },
    },
    facts: {
      margin: theme.spacing(0.25, 0, 0),
      paddingLeft: theme.spacing(2),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraColdStart' },
);

const states: Record<ColdStart['answer'], StateKey> = {
  yes: 'healthy',
  no: 'attention',
  unknown: 'unknown',
};

/** For each region whether it could start if all others were gone, and the facts that say so with their objects. */
export function ColdStartList({ coldStart }: { coldStart: ColdStart[] }) {
  const classes = useStyles();
  const t = useText();
  if (coldStart.length === 0) {
    return <p>{t('survival.cold.none')}</p>;
  }
  return (
    <ul className={classes.list}>
      {coldStart.map(({ datacenter, answer, sentence, facts }) => (
        <li key={datacenter} className={classes.item}>
          <StateGlyph state={states[answer]} />
          <div>
            {sentence.text}
            <ul className={classes.facts}>
              {facts.map(fact => (
                <li key={fact.about}>
                  {fact.sentence.text}
                  {fact.evidence.length > 0 &&
                    ` (${fact.evidence.map(objectName).join(', ')})`}
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import {
  stateWord,
  type ConditionWords,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { Age, VisuallyHidden } from '../../common';
import { monospace } from '../../common/code';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'grid',
      gridTemplateColumns: '18px minmax(0, 1fr) minmax(0, 150px) 84px',
      gap: theme.spacing(0.25, 1.5),
      alignItems: 'baseline',
      padding: theme.spacing(1.25, 2),
      fontSize: 13.5,
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '& > svg': { alignSelf: 'start', marginTop: 2 },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '18px minmax(0, 1fr)',
        '& > :nth-child(n+3)': { gridColumn: 2 },
      },
    },
    sentence: { fontSize: 14, fontWeight: 500 },
    detail: { color: theme.palette.text.secondary },
    raw: { ...monospace, fontSize: 12, color: theme.palette.text.secondary },
    age: {
      justifySelf: 'end',
      [theme.breakpoints.down('xs')]: { justifySelf: 'start' },
    },
  }),
  { name: 'K8ssandraCondition' },
);

/** Props of {@link ConditionItem}. */
export interface ConditionItemProps {
  condition: ConditionWords;
  reachable: boolean;
}

/** One condition: what it means, what it rests on, its raw value, and since when. */
export function ConditionItem({ condition, reachable }: ConditionItemProps) {
  const classes = useStyles();
  const t = useText();
  const word = useWord();
  const { type, status, sentence, detail, derived, sinceSeconds } = condition;
  const state = reachable ? condition.state : 'unreachable';
  return (
    <li className={classes.item}>
      <StateGlyph state={state} />
      <span>
        <span className={classes.sentence}>
          <VisuallyHidden>{word(stateWord(state))}: </VisuallyHidden>
          {sentence.text}
        </span>
        {detail && <div className={classes.detail}>{detail.text}</div>}
      </span>
      <span className={classes.raw}>
        {derived ? (
          <>
            {t('dc.conditions.derived')}
            <VisuallyHidden>, {t('dc.conditions.derivedWhy')}</VisuallyHidden>
          </>
        ) : (
          `${type}=${status}`
        )}
      </span>
      <span className={classes.age}>
        {sinceSeconds !== null && (
          <Age
            seconds={sinceSeconds}
            reachable={reachable}
            kind="moment"
            form="bare"
          />
        )}
      </span>
    </li>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import type { NodeLogResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { AnswerTimesProvider, useText } from '../../../hooks';
import type { AnswerTimes } from '../../../lib/ages';
import { Age, CodeBlock } from '../../common';

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      fontSize: 12.5,
    },
  }),
  { name: 'K8ssandraLogText' },
);

/** What was read of a log, newest line last, with when that was. Lines are shown as text, whatever stands in them. */
export function LogText({
  log,
  times,
}: {
  log: NodeLogResponse;
  times: AnswerTimes;
}) {
  const classes = useStyles();
  const t = useText();
  const { lines, container, cut } = log;
  const age = (
    <AnswerTimesProvider value={times}>
      <Age seconds={0} kind="moment" prefix={t('node.logs.age')} />
    </AnswerTimesProvider>
  );
  if (lines.length === 0) {
    return (
      <div>
        {t('node.logs.empty')} {age}
      </div>
    );
  }
  return (
    <CodeBlock
      wrap
      maxHeight={360}
      title={t('node.logs.text', { container })}
      text={lines.join('\n')}
      header={
        <span className={classes.facts}>
          {t('node.logs.count', { count: lines.length })}
          {cut && <span>{t('node.logs.cut')}</span>}
          {age}
        </span>
      }
    />
  );
}

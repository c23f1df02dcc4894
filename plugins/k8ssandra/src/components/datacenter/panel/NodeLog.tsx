import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DatacenterDetails,
  NodeDetails,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Notice } from '../../common';
import { LogText } from './LogText';
import { PanelPart } from './PanelPart';
import { useNodeLog } from './useNodeLog';

const useStyles = makeStyles(
  theme => ({
    form: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 110px',
      gap: theme.spacing(1.25),
      alignItems: 'end',
    },
    wide: { gridColumn: '1 / -1' },
    row: {
      gridColumn: '1 / -1',
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 1),
    },
    why: { fontSize: 12.5, color: theme.palette.text.secondary },
    result: { marginTop: theme.spacing(1.25) },
  }),
  { name: 'K8ssandraNodeLog' },
);

/** How many of the newest lines are read. */
const LINES = [50, 200, 1000, 2000];

/** Props of {@link NodeLog}. */
export interface NodeLogProps {
  details: DatacenterDetails;
  node: NodeDetails;
}

/** The last lines of a container, read when somebody asks; where that is not possible the reason stands here (ux 1, rule 7). */
export function NodeLog({ details, node }: NodeLogProps) {
  const t = useText();
  const { readLogs } = node.actions;
  const { value, reachable, reason } = node.pod;
  const why = () => {
    if (!readLogs.allowed) return readLogs.reason?.text;
    if (!reachable) return reason?.text ?? t('node.notKnown');
    return value?.phase ? undefined : t('node.logs.noPod');
  };
  const refused = why();
  return (
    <PanelPart title={t('node.logs.title')}>
      {refused ? (
        <Notice state={readLogs.allowed ? 'waiting' : 'auth-failed'}>
          {refused}
        </Notice>
      ) : (
        <LogReader details={details} node={node} />
      )}
    </PanelPart>
  );
}

function LogReader({ details, node }: NodeLogProps) {
  const classes = useStyles();
  const t = useText();
  const known = node.pod.value?.containers.map(({ name }) => name) ?? [];
  const names = known.length > 0 ? known : ['cassandra'];
  const [container, setContainer] = useState(
    names.includes('cassandra') ? 'cassandra' : names[0],
  );
  const [tail, setTail] = useState(200);
  const [previous, setPrevious] = useState(false);
  const { read, reading, last } = useNodeLog(details, node.node.pod);
  return (
    <>
      <div className={classes.form}>
        <TextField
          select
          size="small"
          variant="outlined"
          label={t('node.logs.container')}
          value={container}
          onChange={event => setContainer(event.target.value)}
          SelectProps={{ native: true }}
          inputProps={{ 'aria-label': t('node.logs.container') }}
        >
          {names.map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          variant="outlined"
          label={t('node.logs.lines')}
          value={tail}
          onChange={event => setTail(Number(event.target.value))}
          SelectProps={{ native: true }}
          inputProps={{ 'aria-label': t('node.logs.lines') }}
        >
          {LINES.map(count => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </TextField>
        <div className={classes.row}>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={previous}
                onChange={event => setPrevious(event.target.checked)}
              />
            }
            label={t('node.logs.previous')}
          />
          <Button
            size="small"
            variant="outlined"
            color="primary"
            disabled={reading}
            onClick={() => read({ container, tail, previous })}
          >
            {reading
              ? t('node.logs.reading')
              : t(last ? 'node.logs.again' : 'node.logs.read')}
          </Button>
        </div>
        <div className={`${classes.why} ${classes.wide}`}>
          {t('node.logs.why')}
        </div>
      </div>
      {last && (
        <div className={classes.result}>
          {last.error && (
            <Notice state="attention" role="alert">
              {t('node.logs.failed', { message: last.error.message })}
            </Notice>
          )}
          {last.log && <LogText log={last.log} times={last.times} />}
        </div>
      )}
    </>
  );
}

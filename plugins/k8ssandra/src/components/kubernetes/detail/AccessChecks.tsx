import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  stateWord,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../../api';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import {
  accessCheckLines,
  type AccessCheckLine,
} from '../../../lib/estate/checks';
import { formatMilliseconds } from '../../../lib/milliseconds';
import { Notice, VisuallyHidden } from '../../common';
import { StateGlyph } from '../../states';
import { DetailTitle } from './DetailTitle';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), justifyItems: 'start' },
    list: {
      display: 'grid',
      gap: theme.spacing(0.9),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: 13,
      lineHeight: 1.4,
    },
    line: {
      display: 'flex',
      gap: 8,
      overflowWrap: 'anywhere',
      '& > svg': { marginTop: 2 },
      '& > span': { minWidth: 0 },
    },
  }),
  { name: 'K8ssandraAccessChecks' },
);

const keyOf = ({ what }: AccessCheckLine) =>
  what.key === 'sentence' ? what.sentence.text : what.key;

/** Props of {@link AccessChecks}. */
export interface AccessChecksProps {
  context: ContextView;
  /** Something was looked at anew. */
  onChecked(): void;
}

/** What was looked at beside permissions, what is not fine first. */
export function AccessChecks({ context, onChecked }: AccessChecksProps) {
  const classes = useStyles();
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const again = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.getContextAccess(context.id, { refresh: true });
      onChecked();
    } catch (e) {
      setError(e as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={classes.root} aria-label={t('access.checks.title')}>
      <DetailTitle title={t('access.checks.title')} />
      <ul className={classes.list}>
        {accessCheckLines(context).map(line => (
          <Line key={keyOf(line)} line={line} />
        ))}
      </ul>
      <Button size="small" color="primary" disabled={busy} onClick={again}>
        {t(busy ? 'access.checks.checking' : 'access.checks.again')}
      </Button>
      {error && (
        <Notice state="down" role="alert">
          {t('access.checks.failed', { message: error.message })}
        </Notice>
      )}
    </section>
  );
}

function Line({ line }: { line: AccessCheckLine }) {
  const classes = useStyles();
  const words = useWords();
  const inLanguage = useWord();
  return (
    <li className={classes.line}>
      <StateGlyph state={line.state} />
      <span>
        <VisuallyHidden>{inLanguage(stateWord(line.state))}: </VisuallyHidden>
        {words(line)}
      </span>
    </li>
  );
}

function useWords() {
  const t = useText();
  return ({ what }: AccessCheckLine): string => {
    switch (what.key) {
      case 'latency':
        return t('access.checks.latency', {
          p50: formatMilliseconds(what.p50),
          p99: formatMilliseconds(what.p99),
          minutes: what.minutes,
        });
      case 'version':
        return t('access.checks.version', { version: what.version });
      case 'definitions':
        return t('access.checks.definitions', { count: what.count });
      case 'storage':
        return t('access.checks.storage', {
          count: what.classes,
          growing: what.growing,
        });
      case 'alias':
        return t('access.checks.alias', { names: what.names.join(', ') });
      default:
        return what.sentence.text;
    }
  };
}

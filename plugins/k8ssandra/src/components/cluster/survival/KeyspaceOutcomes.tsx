import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { KeyspaceDetails } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { replicationText } from '../../../lib/replicationText';
import { ViewToggle } from '../../common';
import { OutcomeTable } from './OutcomeTable';

const useStyles = makeStyles(
  theme => ({
    keyspace: { marginTop: theme.spacing(1.5), minWidth: 0 },
    title: {
      margin: theme.spacing(0, 0, 0.25),
      fontSize: 13.5,
      fontWeight: 700,
      overflowWrap: 'anywhere',
    },
    replication: { fontSize: 12.5, color: theme.palette.text.secondary },
    remarks: { margin: 0, paddingLeft: theme.spacing(2.5), fontSize: 12.5 },
  }),
  { name: 'K8ssandraKeyspaceOutcomes' },
);

const WHEN = ['now', 'healthy'] as const;

/** Props of {@link KeyspaceOutcomes}. */
export interface KeyspaceOutcomesProps {
  keyspaces: KeyspaceDetails[];
  /** Groups of keyspaces that the server left out. */
  more: number;
}

/** For keyspaces that are replicated alike: which losses each consistency level survives, now and once everything is up. */
export function KeyspaceOutcomes({ keyspaces, more }: KeyspaceOutcomesProps) {
  const classes = useStyles();
  const t = useText();
  const [when, setWhen] = useState<(typeof WHEN)[number]>('now');
  if (keyspaces.length === 0) {
    return <p>{t('survival.noKeyspaces')}</p>;
  }
  return (
    <>
      <ViewToggle
        label={t('survival.when')}
        value={when}
        onChange={setWhen}
        views={WHEN.map(key => ({ key, word: t(`survival.${key}`) }))}
      />
      {keyspaces.map(group => {
        const names = group.keyspaces.join(', ');
        return (
          <div key={names} className={classes.keyspace}>
            <h4 className={classes.title}>
              {names}
              {group.system && ` (${t('survival.system')})`}
            </h4>
            <div className={classes.replication}>
              {replicationText(group.replication)}
            </div>
            <OutcomeTable group={group} when={when} label={names} />
            {group.remarks.length > 0 && (
              <ul className={classes.remarks}>
                {group.remarks.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
      {more > 0 && <p>{t('survival.more', { count: more })}</p>}
    </>
  );
}

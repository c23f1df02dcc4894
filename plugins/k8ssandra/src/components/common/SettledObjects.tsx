import { useState } from 'react';
import { stringify } from 'yaml';
import { makeStyles } from '@material-ui/core/styles';
import { CodeSnippet } from '@backstage/core-components';
import type { ApplyManifestResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { kindsIn, objectTitle } from '../../lib/settledObjects';
import { base } from './base';

const useStyles = makeStyles(
  theme => ({
    root: { ...base(theme), display: 'grid', gap: theme.spacing(0.5) },
    title: { margin: theme.spacing(1, 0, 0.5), fontSize: 16, fontWeight: 700 },
    hint: { fontSize: 12.5, fontWeight: 400 },
    context: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      minWidth: 0,
    },
    summary: {
      cursor: 'pointer',
      padding: theme.spacing(0.75, 1),
      overflowWrap: 'anywhere',
    },
    kinds: { fontSize: 12.5, color: theme.palette.text.secondary },
    object: {
      padding: theme.spacing(0, 1, 0.5, 2.5),
      minWidth: 0,
      '& > summary': { cursor: 'pointer', overflowWrap: 'anywhere' },
      // a box that scrolls sideways would be one more stop for the keyboard
      '& pre, & pre code': {
        whiteSpace: 'pre-wrap !important',
        overflowWrap: 'anywhere',
      },
    },
  }),
  { name: 'K8ssandraSettledObjects' },
);

/** What will exist in each Kubernetes cluster: as many lines as clusters, and the objects behind them for who wants to look. */
export function SettledObjects({
  objects,
}: {
  objects: ApplyManifestResponse['objects'];
}) {
  const classes = useStyles();
  const t = useText();
  if (!objects) return null;
  return (
    <section className={classes.root} aria-label={t('preview.title')}>
      <h4 className={classes.title}>
        {t('preview.title')}{' '}
        <span className={classes.hint}>{t('preview.hint')}</span>
      </h4>
      {Object.entries(objects).map(([context, list]) => (
        <details key={context} className={classes.context}>
          <summary className={classes.summary}>
            <b>{context}</b>{' '}
            <span className={classes.kinds}>
              {list.length === 0 ? t('preview.none') : kindsIn(list)}
            </span>
          </summary>
          {list.map(each => (
            <ObjectDetails
              key={objectTitle(each)}
              title={objectTitle(each)}
              object={each}
            />
          ))}
        </details>
      ))}
    </section>
  );
}

/** The text of an object is made when somebody opens it. */
function ObjectDetails({ title, object }: { title: string; object: object }) {
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={classes.object}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen && <CodeSnippet text={stringify(object)} language="yaml" />}
    </details>
  );
}

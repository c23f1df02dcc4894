import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  datacenterWord,
  formatClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import type { Hosted, HostedDatacenter } from '../../../lib/estate/hosted';
import { clusterEntityRef } from '../../fleet/clusterEntityRef';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.25, 1),
      minHeight: 34,
      padding: theme.spacing(0.5, 0),
    },
    name: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '0 6px',
      flex: '1 1 120px',
      minWidth: 0,
      minHeight: 24,
      fontWeight: 500,
      overflowWrap: 'anywhere',
    },
    small: { fontWeight: 400, color: theme.palette.text.secondary },
    number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    word: {
      minWidth: 84,
      textAlign: 'right',
      color: theme.palette.text.secondary,
    },
    fold: { padding: '2px 6px', textTransform: 'none', textAlign: 'left' },
  }),
  { name: 'K8ssandraHostedList' },
);

const keyOf = ({ cluster, datacenter }: HostedDatacenter) =>
  `${formatClusterId(cluster.id)}/${datacenter.name}`;

/** The datacenters here: those that are not healthy, and how many are (ux 6 k). */
export function HostedList({ hosted }: { hosted: Hosted }) {
  const classes = useStyles();
  const t = useText();
  const [all, setAll] = useState(false);
  const { troubled, healthy } = hosted;
  const names = healthy.map(({ cluster }) => cluster.id.name);
  const fold = troubled.length > 0 ? 'hosted.more' : 'hosted.allHealthy';
  return (
    <ul className={classes.list}>
      {troubled.map(each => (
        <Item key={keyOf(each)} hosted={each} />
      ))}
      {healthy.length > 0 && (
        <li className={classes.item}>
          <StateGlyph state="healthy" />
          <Button
            size="small"
            className={classes.fold}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {t(fold, { count: healthy.length })}
          </Button>
          {!all && (
            <span className={classes.small}>
              {[...new Set(names)].join(', ')}
            </span>
          )}
        </li>
      )}
      {all && healthy.map(each => <Item key={keyOf(each)} hosted={each} />)}
    </ul>
  );
}

function Item({ hosted }: { hosted: HostedDatacenter }) {
  const classes = useStyles();
  const t = useText();
  const word = useWord();
  const { cluster, datacenter, state } = hosted;
  const { value, reachable } = datacenter.nodes;
  return (
    <li className={classes.item}>
      <StateGlyph state={state} />
      <span className={classes.name}>
        <EntityRefLink entityRef={clusterEntityRef(cluster)} hideIcon>
          {cluster.id.name}
        </EntityRefLink>
        <span className={classes.small}>{datacenter.name}</span>
      </span>
      <span className={classes.number}>
        {value
          ? t(reachable ? 'hosted.nodes' : 'hosted.was', value)
          : t('hosted.neverSeen')}
      </span>
      <span className={classes.word}>{word(datacenterWord(state))}</span>
    </li>
  );
}

import { useId } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import type { Estate } from '../../hooks/useEstate';
import { estateHeadline } from '../../lib/estate/headline';
import { subtle } from '../common/base';
import { useEstateWords } from './useEstateWords';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1, 1.5),
    },
    words: { flex: '1 1 320px', minWidth: 0 },
    headline: {
      margin: 0,
      fontSize: 18,
      fontWeight: 700,
      lineHeight: 1.35,
      overflowWrap: 'anywhere',
    },
    calm: {
      margin: theme.spacing(0.5, 0, 0),
      fontSize: 12.5,
      color: subtle(theme),
    },
    why: {
      flexBasis: '100%',
      fontSize: 12,
      color: subtle(theme),
      textAlign: 'right',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraEstateHeader' },
);

/** Props of {@link EstateHeader}. */
export interface EstateHeaderProps {
  estate: Estate;
  contexts: ContextView[];
  onConnect(): void;
  onRenew(): void;
}

/** The headline of the page, and what can be done here. */
export function EstateHeader(props: EstateHeaderProps) {
  const { estate, contexts, onConnect, onRenew } = props;
  const classes = useStyles();
  const t = useText();
  const words = useEstateWords();
  const whyId = useId();
  const actions = estate.flatMap(part => part.contexts?.actions ?? []);
  const refused =
    actions.length > 0 && actions.every(({ connect }) => !connect.allowed);
  const why = refused ? actions[0].connect.reason?.text : undefined;
  const renewable = contexts.some(each => each.actions?.renew.allowed);
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        {contexts.length > 0 && (
          <h2 className={classes.headline}>
            {words.headline(estateHeadline(contexts))}
          </h2>
        )}
        <p className={classes.calm}>{t('estate.calm')}</p>
      </div>
      {renewable && (
        <Button variant="outlined" color="primary" onClick={onRenew}>
          {t('estateRenew.open')}
        </Button>
      )}
      <Button
        variant="contained"
        color="primary"
        disabled={refused}
        aria-describedby={why ? whyId : undefined}
        onClick={onConnect}
      >
        {t('estateConnect.open')}
      </Button>
      {why && (
        <div id={whyId} className={classes.why}>
          {why}
        </div>
      )}
    </div>
  );
}

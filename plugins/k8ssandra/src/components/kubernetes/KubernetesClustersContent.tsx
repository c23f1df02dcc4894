import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText, type Live } from '../../hooks';
import { useEstate, type Estate } from '../../hooks/useEstate';
import { usePanel } from '../../hooks/usePanel';
import { EmptyCard, LivePart, Notice, Section } from '../common';
import { base, stack } from '../common/base';
import { ConnectDialog } from './dialogs/ConnectDialog';
import { RemoveDialog } from './dialogs/RemoveDialog';
import { RenewDialog } from './dialogs/RenewDialog';
import { DoneNotice, type Done } from './DoneNotice';
import { EstateAnnouncer } from './EstateAnnouncer';
import { EstateHeader } from './EstateHeader';
import { EstateTable } from './EstateTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
      alignContent: 'start',
    },
  }),
  { name: 'K8ssandraKubernetesClusters' },
);

/** May and can we reach every Kubernetes cluster? All of them, worst first, with what each lacks (ux 6 i). */
export function KubernetesClustersContent() {
  const classes = useStyles();
  const live = useEstate();
  return (
    <div className={classes.root}>
      <LivePart live={live} heights={[58, 44, 420]}>
        {estate => <Loaded estate={estate} live={live} />}
      </LivePart>
    </div>
  );
}

/** What a person has begun. */
type Work =
  | { kind: 'connect' }
  | { kind: 'renew'; context?: ContextView }
  | { kind: 'remove'; context: ContextView };

/** A link, such as that of the page of clusters, may ask for a dialog. */
const PANELS = ['connect'] as const;

function Loaded({ estate, live }: { estate: Estate; live: Live<Estate> }) {
  const t = useText();
  const asked = usePanel(PANELS);
  const [work, setWork] = useState<Work | undefined>(
    asked.panel && { kind: asked.panel },
  );
  const [done, setDone] = useState<Done>();
  const contexts = estate.flatMap(part => part.contexts?.items ?? []);
  const close = () => {
    setWork(undefined);
    if (asked.panel) asked.close();
  };
  const finish = (what: Done) => {
    close();
    setDone(what);
    live.refresh();
  };
  return (
    <>
      <EstateHeader
        estate={estate}
        contexts={contexts}
        onConnect={() => setWork({ kind: 'connect' })}
        onRenew={() => setWork({ kind: 'renew' })}
      />
      <EstateAnnouncer contexts={contexts} />
      {done && <DoneNotice done={done} onClose={() => setDone(undefined)} />}
      {estate.map(
        ({ name, error }) =>
          error && (
            <Notice key={name} state="unreachable" role="status">
              {t('estate.failed', { name, message: error.message })}
            </Notice>
          ),
      )}
      {contexts.length > 0 && (
        <EstateTable
          estate={estate}
          contexts={contexts}
          onRenew={context => setWork({ kind: 'renew', context })}
          onRemove={context => setWork({ kind: 'remove', context })}
        />
      )}
      {contexts.length === 0 && estate.every(({ error }) => !error) && (
        <Section title={t('estate.title')}>
          <EmptyCard title={t('estate.empty')}>
            {t('estate.emptyWhy')}
          </EmptyCard>
        </Section>
      )}
      {work?.kind === 'connect' && (
        <ConnectDialog
          controlPlanes={estate
            .filter(part => part.contexts?.actions?.connect.allowed ?? true)
            .map(({ name }) => name)}
          onClose={close}
          onDone={finish}
        />
      )}
      {work?.kind === 'renew' && (
        <RenewDialog
          contexts={contexts.filter(each => each.actions?.renew.allowed)}
          chosen={work.context}
          onClose={close}
          onDone={finish}
        />
      )}
      {work?.kind === 'remove' && (
        <RemoveDialog context={work.context} onClose={close} onDone={finish} />
      )}
    </>
  );
}

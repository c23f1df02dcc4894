import { useEffect, useState } from 'react';
import { stringify } from 'yaml';
import { makeStyles } from '@material-ui/core/styles';
import { CodeSnippet } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import {
  buildManifest,
  causesOf,
  type ApplyManifestResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { useText } from '../../hooks';
import { orderOfForm, readOrderForm } from '../../lib/orderForm';
import { Notice, SettledObjects } from '../common';
import { base } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'grid',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    title: { margin: 0, fontSize: 16, fontWeight: 700 },
    hint: { fontSize: 12.5, fontWeight: 400 },
    list: { margin: 0, paddingLeft: theme.spacing(2) },
  }),
  { name: 'K8ssandraManifestPreview' },
);

/** Shows only, and has no value of its own. */
export const ManifestPreviewSchema = makeFieldSchema({
  output: z => z.string().optional(),
});

/** Typing settles before the control plane is asked (ux 6f). */
const SETTLE_MS = 600;
/** Any token will do for a check: a cluster of that name is found to exist already. */
const PREVIEW_TOKEN = 'preview';

/** The exact manifest that the order makes, checked by a dry run of the control plane. */
export function ManifestPreviewField({
  formContext,
}: FieldExtensionComponentProps<string | undefined>) {
  const classes = useStyles();
  const t = useText();
  const form = readOrderForm(formContext);
  const order = orderOfForm(form);
  const manifest = order && stringify(buildManifest(order));
  const check = useDryRun(form.controlPlane, manifest);
  if (!manifest) {
    return <Notice state="waiting">{t('order.incomplete')}</Notice>;
  }
  return (
    <div className={classes.root}>
      <h3 className={classes.title}>
        {t('order.manifest')}{' '}
        <span className={classes.hint}>{t('order.manifestWhy')}</span>
      </h3>
      <DryRunResult check={check} />
      <CodeSnippet text={manifest} language="yaml" showCopyCodeButton />
      <SettledObjects objects={check.accepted?.objects} />
    </div>
  );
}

interface Check {
  accepted?: ApplyManifestResponse;
  error?: Error;
}

function useDryRun(controlPlane?: string, manifest?: string): Check {
  const api = useApi(k8ssandraApiRef);
  const [check, setCheck] = useState<Check>({});
  useEffect(() => {
    setCheck({});
    if (!controlPlane || !manifest) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      try {
        const accepted = await api.applyManifest(
          controlPlane,
          { manifest, dryRun: true, createToken: PREVIEW_TOKEN },
          { signal },
        );
        setCheck(before => (signal.aborted ? before : { accepted }));
      } catch (error) {
        setCheck(before =>
          signal.aborted ? before : { error: error as Error },
        );
      }
    };
    const timer = setTimeout(ask, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, controlPlane, manifest]);
  return check;
}

function DryRunResult({ check: { accepted, error } }: { check: Check }) {
  const classes = useStyles();
  const t = useText();
  const causes = error && causesOf(error);
  if (causes) {
    return (
      <Notice state="down" role="alert">
        {t('order.refused', { count: causes.length })}
        <ul className={classes.list}>
          {causes.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <b>{field}</b>: {message}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (error) {
    return (
      <Notice state="attention" role="alert">
        {t('order.notChecked', { message: error.message })}
      </Notice>
    );
  }
  if (!accepted) {
    return <Notice state="progressing">{t('order.checking')}</Notice>;
  }
  const remarks = [...accepted.warnings, ...accepted.plan.attention];
  return (
    <>
      <Notice state="healthy">{t('order.accepted')}</Notice>
      {remarks.map(({ text }) => (
        <Notice key={text} state="attention">
          {text}
        </Notice>
      ))}
      {accepted.notes.map(({ text }) => (
        <Notice key={text} state="observed">
          {text}
        </Notice>
      ))}
    </>
  );
}

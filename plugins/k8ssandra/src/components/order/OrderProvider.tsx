import { useContext, useMemo, type ReactNode } from 'react';
import { stringify } from 'yaml';
import { buildManifest } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { AnswerTimesProvider } from '../../hooks';
import { formErrors, withCauses } from '../../lib/order/errors';
import {
  orderOfForm,
  readOrderForm,
  type OrderForm,
} from '../../lib/order/form';
import { OrderContext, type OrderState } from './OrderContext';
import { useClusters, useContexts, useNamespaces } from './useChoices';
import { useOrderCheck } from './useOrderCheck';

/** Props of {@link OrderProvider}. */
export interface OrderProviderProps {
  form: OrderForm;
  patch?: OrderState['patch'];
  children: ReactNode;
}

/** Keeps what is known of the fleet fresh and lets the control plane check the order while it is typed. */
export function OrderProvider({ form, patch, children }: OrderProviderProps) {
  const { controlPlane } = form;
  const contexts = useContexts(controlPlane);
  const namespaces = useNamespaces(controlPlane);
  const fleet = useClusters();
  const manifest = useMemo(() => {
    const order = orderOfForm(form);
    return order && stringify(buildManifest(order));
  }, [form]);
  const { causes, ...check } = useOrderCheck(controlPlane, manifest);
  const state = useMemo<OrderState>(() => {
    const facts = {
      clusters: fleet.data?.items ?? [],
      contexts: contexts.data?.items ?? [],
    };
    return {
      form,
      patch,
      ...facts,
      contextsKnown: contexts.data !== undefined && controlPlane !== undefined,
      contextsError: contexts.data ? undefined : contexts.error,
      times: contexts.times,
      namespaces: namespaces.data,
      namespacesError: namespaces.data ? undefined : namespaces.error,
      clustersKnown: fleet.data !== undefined || fleet.error !== undefined,
      errors: withCauses(formErrors(form, facts), causes ?? []),
      manifest,
      check,
    };
    // the parts of the check are compared one by one: it is a new object each time
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [
    form,
    patch,
    controlPlane,
    contexts.data,
    contexts.error,
    contexts.times,
    namespaces.data,
    namespaces.error,
    fleet.data,
    fleet.error,
    causes,
    manifest,
    check.state,
    check.accepted,
    check.error,
  ]);
  return (
    <AnswerTimesProvider value={contexts.times}>
      <OrderContext.Provider value={state}>{children}</OrderContext.Provider>
    </AnswerTimesProvider>
  );
}

/** Gives a field what it shares with the others: from the form around it, or of its own where a template uses it alone. */
export function OrderScope(props: {
  formContext: unknown;
  children: ReactNode;
}) {
  const { formContext, children } = props;
  const outer = useContext(OrderContext);
  return outer ? (
    <>{children}</>
  ) : (
    <OrderProvider form={readOrderForm(formContext)}>{children}</OrderProvider>
  );
}

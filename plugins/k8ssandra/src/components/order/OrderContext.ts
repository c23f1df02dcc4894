import { createContext, useContext } from 'react';
import type {
  ApplyManifestResponse,
  ClusterSummary,
  ContextView,
  NamespaceListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnswerTimes } from '../../lib/ages';
import type { PlacedError } from '../../lib/order/errors';
import type { OrderForm } from '../../lib/order/form';

/** What the control plane said to the order as it stands, or as it stood a moment ago while `checking`. */
export interface OrderCheck {
  state: 'incomplete' | 'checking' | 'accepted' | 'refused' | 'failed';
  /** The last answer that accepted the order. */
  accepted?: ApplyManifestResponse;
  /** Why it could not be checked. */
  error?: Error;
}

/** Everything that the fields of an order share: its values, what is known of the fleet, and what is wrong. */
export interface OrderState {
  form: OrderForm;
  /** Sets other fields than one's own; absent where a field stands alone in a template. */
  patch?(part: Partial<OrderForm>): void;
  contexts: ContextView[];
  /** True once the Kubernetes clusters are known. */
  contextsKnown: boolean;
  contextsError: Error | undefined;
  /** When the Kubernetes clusters were looked at. */
  times: AnswerTimes;
  namespaces: NamespaceListResponse | undefined;
  namespacesError: Error | undefined;
  clusters: ClusterSummary[];
  clustersKnown: boolean;
  /** What is wrong, each at its place. */
  errors: PlacedError[];
  /** The manifest as text; `undefined` while something that it needs is missing. */
  manifest: string | undefined;
  check: OrderCheck;
}

/** Carries the {@link OrderState} to the fields. */
export const OrderContext = createContext<OrderState | undefined>(undefined);

/**
 * What the fields of an order share.
 * @throws Error outside of an `OrderProvider`
 */
export function useOrder(): OrderState {
  const order = useContext(OrderContext);
  if (!order) {
    throw new Error('A field of an order stands outside of its provider');
  }
  return order;
}

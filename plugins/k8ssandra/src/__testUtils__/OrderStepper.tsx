import type { JsonObject, JsonValue } from '@backstage/types';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { OrderText } from '../components/order/OrderText';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { orderFields } from '../components/order/extensions';
import type { OrderForm } from '../lib/order/form';
import { orderSteps } from './orderTemplate';

/** Stands in for the scaffolder's picker of owners, which needs the catalog's pages. */
const ownerField: FieldExtensionOptions<string> = {
  name: 'OwnerPicker',
  component: ({ formData, onChange }) => (
    <OrderText
      id="story-owner"
      label="Owner"
      value={formData ?? ''}
      onChange={onChange}
    />
  ),
};

/** What a story or test of the form sets. */
export interface OrderStepperProps {
  /** Only this step of the template, from 0; all of them when absent. */
  step?: number;
  /** What is filled in already. */
  form?: OrderForm;
  onCreate?(values: Record<string, JsonValue>): Promise<void>;
}

/** The scaffolder's own form with the demo's template and our fields. Its picker of owners is a plain text here. */
export function OrderStepper({ step, form, onCreate }: OrderStepperProps) {
  const steps = step === undefined ? orderSteps : [orderSteps[step]];
  return (
    <Stepper
      manifest={{
        title: 'Order a Cassandra cluster',
        steps: steps.map(({ title, schema }) => ({
          title,
          schema: schema as unknown as JsonObject,
        })),
      }}
      extensions={
        [...orderFields, ownerField] as FieldExtensionOptions<any, any>[]
      }
      initialState={form as Record<string, JsonValue> | undefined}
      onCreate={onCreate ?? (async () => undefined)}
    />
  );
}

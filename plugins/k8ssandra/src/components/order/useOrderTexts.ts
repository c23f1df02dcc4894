import { useCallback } from 'react';
import { useText } from '../../hooks';
import { errorsAt, type PlacedError } from '../../lib/order/errors';
import type { Place } from '../../lib/order/causes';
import { useOrder } from './OrderContext';

/** The words of an error: a message of ours, or what a rule or the server said. */
export function useErrorText(): (error: PlacedError) => string {
  const t = useText();
  return useCallback(
    ({ key, params, text }: PlacedError) =>
      key ? t(`order.error.${key}`, params as any) : text ?? '',
    [t],
  );
}

/** What is wrong at a place of the form, in words; empty when nothing is. */
export function useErrorsAt(): (place: Place) => string[] {
  const { errors } = useOrder();
  const textOf = useErrorText();
  return useCallback(
    (place: Place) => errorsAt(errors, place).map(textOf),
    [errors, textOf],
  );
}

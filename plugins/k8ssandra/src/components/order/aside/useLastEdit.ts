import { useEffect, useRef, useState } from 'react';
import { editedLines, type EditedLine } from '../../../lib/order/lastEdit';
import { SETTLE_MS } from '../useOrderCheck';

/** The lines of a text, those marked that the last edit wrote: everything typed without a pause is one edit. */
export function useLastEdit(text: string): EditedLine[] {
  const [base, setBase] = useState<string>();
  const last = useRef(text);
  const settled = useRef(true);
  useEffect(() => {
    if (last.current !== text) {
      if (settled.current) {
        setBase(last.current);
      }
      settled.current = false;
      last.current = text;
    }
    const timer = setTimeout(() => {
      settled.current = true;
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return editedLines(base, text);
}

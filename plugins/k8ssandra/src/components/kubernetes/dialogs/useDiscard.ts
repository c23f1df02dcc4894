import { useState } from 'react';

/** Closes at once where nothing was typed, else asks before it is lost (ux 8). */
export function useDiscard(dirty: boolean, onClose: () => void) {
  const [asking, setAsking] = useState(false);
  return {
    asking: asking && dirty,
    close: () => (dirty && !asking ? setAsking(true) : onClose()),
    keep: () => setAsking(false),
  };
}

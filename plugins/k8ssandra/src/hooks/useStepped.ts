import { useEffect, useState } from 'react';

/**
 * How many of `total` parts are drawn by now: a few at once, so that no task of the browser takes long, and the rest picture by
 * picture (ux 10).
 */
export function useStepped(total: number, atOnce: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  const left = drawn < total;
  useEffect(() => {
    if (!left) {
      return undefined;
    }
    // after the picture: what was drawn is on the screen before the next part is made
    const timer = setTimeout(() => setDrawn(before => before + atOnce));
    return () => clearTimeout(timer);
  }, [left, drawn, atOnce]);
  return Math.min(drawn, total);
}

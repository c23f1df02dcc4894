import { useEffect, useState } from 'react';

/** Turns true after this time: a skeleton is not worth a flash for an answer that is nearly there (ux 6). */
export function useDelayed(milliseconds = 150): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

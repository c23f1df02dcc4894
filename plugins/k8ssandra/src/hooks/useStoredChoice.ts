import { useCallback, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';

/** A choice among a few that is kept for this user, such as map or table. */
export function useStoredChoice<T extends string>(
  key: string,
  choices: readonly [T, ...T[]],
): [T, (choice: T) => void] {
  const storage = useApi(storageApiRef).forBucket('k8ssandra');
  const [choice, setChoice] = useState<T>(() => {
    const kept = storage.snapshot<string>(key).value;
    return choices.find(each => each === kept) ?? choices[0];
  });
  const choose = useCallback(
    (next: T) => {
      setChoice(next);
      storage.set(key, next);
    },
    [storage, key],
  );
  return [choice, choose];
}

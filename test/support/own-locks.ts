/**
 * Gives this page locks of its own until `restore` is called. Test pages share an origin, and so the
 * browser's locks: without this, a signing in one test file would forbid one in another.
 */
export function useOwnLocks(): {restore: () => void} {
  const request = (name: string, _options: LockOptions, work: LockGrantedCallback<unknown>) =>
    Promise.resolve(work({name, mode: 'exclusive'}));
  Object.defineProperty(navigator.locks, 'request', {configurable: true, value: request});
  return {
    restore: () => {
      Reflect.deleteProperty(navigator.locks, 'request');
    },
  };
}

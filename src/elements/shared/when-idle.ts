/** Has something done once the browser has nothing better to do, soon in any case; not every engine says when. */
export const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, {timeout: 1000});
  else setTimeout(act, 100);
};

import manifest from '../../custom-elements.json' with {type: 'json'};

interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly {readonly name: string}[];
}

/** The names of the events of all elements, from the manifest. */
const PUBLIC_EVENTS: readonly string[] = [
  ...new Set(
    (manifest.modules as readonly {readonly declarations?: readonly Declaration[]}[])
      .flatMap(({declarations = []}) => declarations)
      .filter(({tagName}) => tagName !== undefined)
      .flatMap(({events = []}) => events.map(({name}) => name)),
  ),
];

/**
 * Tells of each event of an element that a story shows, with its detail as it came.
 *
 * @returns what ends that.
 */
export function followPublicEvents(tell: (name: string, detail: unknown) => void): () => void {
  const following = new AbortController();
  for (const name of PUBLIC_EVENTS) {
    document.addEventListener(
      name,
      (event) => {
        tell(name, event instanceof CustomEvent ? event.detail : undefined);
      },
      // Those of a panel alone do not bubble, and are seen on their way down.
      {capture: true, signal: following.signal},
    );
  }
  return () => {
    following.abort();
  };
}

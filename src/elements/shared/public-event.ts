/** Names of a detail may be added at any time; another number says that one has gone or means something else. */
export interface VersionedDetail {
  readonly detailVersion: 1;
}

/**
 * News for the page. It bubbles and crosses shadow roots; its detail is frozen and holds nothing
 * personal (decision 12).
 */
export abstract class PublicEvent<Detail extends object> extends CustomEvent<
  Readonly<Detail> & VersionedDetail
> {
  constructor(type: string, detail: Detail, {cancelable = false} = {}) {
    super(type, {
      bubbles: true,
      composed: true,
      cancelable,
      detail: Object.freeze({...detail, detailVersion: 1 as const}),
    });
  }
}

import {PublicEvent} from './public-event.ts';

/** Where a link leads: pages that the host named, or pages of others that help. */
export type NavigationTarget = 'status' | 'branches' | 'apply' | 'help';

/**
 * The person follows a link. After `preventDefault()` the link is not followed: the page's own router
 * does it, or nobody.
 */
export class RefundNavigateEvent extends PublicEvent<{
  readonly target: NavigationTarget;
  /** The whole address. */
  readonly href: string;
}> {
  static readonly type = 'refund-navigate';

  constructor(target: NavigationTarget, href: string) {
    super(RefundNavigateEvent.type, {target, href}, {cancelable: true});
  }
}

/**
 * Hears the click on a link, and asks the page first. Who wants a new tab or window by a key gets it
 * from the browser.
 */
export const askBefore =
  (target: NavigationTarget) =>
  (click: MouseEvent): void => {
    const {currentTarget: link, button, ctrlKey, metaKey, shiftKey, altKey} = click;
    if (!(link instanceof HTMLAnchorElement)) return;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const isFollowed = link.dispatchEvent(new RefundNavigateEvent(target, link.href));
    if (!isFollowed) click.preventDefault();
  };

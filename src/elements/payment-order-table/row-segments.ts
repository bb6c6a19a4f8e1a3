import type {PaymentOrder} from '../../domain/payment-order.ts';

/** A row that is drawn, or the room of rows that are not. */
export type RowSegment =
  | {readonly kind: 'row'; readonly order: PaymentOrder; readonly index: number}
  /** @property before - Whether the gap is above all drawn rows, below them, or at a kept row. */
  | {readonly kind: 'gap'; readonly height: number; readonly before: number};

export interface RowWindow {
  readonly orders: readonly PaymentOrder[];
  /** In CSS pixels; all rows have it. */
  readonly rowHeight: number;
  /** What can be seen of the rows, in CSS pixels from the first one. */
  readonly frame: {readonly top: number; readonly height: number};
  /** A row that is drawn wherever the frame is: it has the focus. */
  readonly keptId: string | undefined;
}

/** Rows drawn beyond either edge of the frame, so that the next Tab and a short scroll find them. */
const BEYOND = 3;

/** What a long list consists of on the screen, from the first row to the last. */
export function rowSegments({orders, rowHeight, frame, keptId}: RowWindow): readonly RowSegment[] {
  const first = Math.max(0, Math.floor(frame.top / rowHeight) - BEYOND);
  const last = Math.min(
    orders.length - 1,
    Math.ceil((frame.top + frame.height) / rowHeight) - 1 + BEYOND,
  );
  const drawn = new Set<number>();
  const kept = keptId === undefined ? -1 : orders.findIndex(({id}) => id === keptId);
  if (kept >= 0 && kept < first) drawn.add(kept);
  for (let index = first; index <= last; index++) drawn.add(index);
  if (kept > last) drawn.add(kept);

  const segments: RowSegment[] = [];
  let next = 0;
  const leaveRoom = (until: number): void => {
    if (until > next) {
      segments.push({kind: 'gap', height: (until - next) * rowHeight, before: segments.length});
    }
  };
  for (const index of drawn) {
    const order = orders[index];
    if (!order) continue;
    leaveRoom(index);
    segments.push({kind: 'row', order, index});
    next = index + 1;
  }
  leaveRoom(orders.length);
  return segments;
}

import type {WidgetStorage} from '../../src/signing/widget-storage.ts';

/** A storage of this test alone. */
export class MemoryStorage implements WidgetStorage {
  readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/**
 * Whether this is a phone or a tablet, by how it is held: its main pointer is a finger. Decides which
 * way to sign comes first, never which ones there are.
 */
export const isHandheld = (): boolean => matchMedia('(pointer: coarse)').matches;

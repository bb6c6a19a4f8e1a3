/** What the single file holds: all elements registered, and everything the package exports. */
import '../../src/define.ts';
export * from '../../src/index.ts';

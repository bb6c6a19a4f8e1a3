/*
 * Where a thread of `VerifierPool` begins. It is JavaScript because Node 20 does not ask the loader
 * for TypeScript about a thread's first file.
 */
import {register} from 'tsx/esm/api';

register();
await import('./verifier-thread.ts');

import {bodyLimit} from 'hono/body-limit';
import {invalid} from './http-problem.ts';

/** Refuses with 422 a request whose body is larger, before it is read whole. */
export const limitBody = (maxBytes: number) =>
  bodyLimit({
    maxSize: maxBytes,
    onError: (context) => {
      // The rest of the body is not read, so the connection cannot carry another request.
      context.header('Connection', 'close');
      throw invalid({path: '', code: 'too-large'});
    },
  });

import {mock} from 'node:test';

/** What this process prints, where the server and the simulators run: it is printed all the same. */
export class ProgramOutput {
  readonly #writers = [process.stdout, process.stderr].map((stream) =>
    mock.method(stream, 'write'),
  );

  /** Without the bytes in which the runner of the tests tells how they went. */
  get texts(): readonly string[] {
    return this.#writers.flatMap(({mock: {calls}}) =>
      calls.flatMap(({arguments: [chunk]}) => (typeof chunk === 'string' ? [chunk] : [])),
    );
  }

  /** @returns a promise, as the other endings of a visit do. */
  close(): Promise<void> {
    for (const writer of this.#writers) writer.mock.restore();
    return Promise.resolve();
  }
}

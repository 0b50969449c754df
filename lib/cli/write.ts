/**
 * Writes and waits: a process that ends too early cuts off what a pipe has not taken yet. A reader that has seen
 * enough (`| head`) is no error.
 */
export const write = (stream: NodeJS.WritableStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EPIPE') resolve();
      else reject(error);
    };
    stream.once('error', failed);
    stream.write(text, (error) => {
      // The stream emits the error once this has returned: whoever listens must still be there.
      if (error) failed(error);
      else {
        stream.removeListener('error', failed);
        resolve();
      }
    });
  });

/**
 * Writes and waits: a process that ends too early cuts off what a pipe has not taken yet. A reader that has seen
 * enough (`| head`) is no error.
 */
export const write = (stream: NodeJS.WritableStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      stream.removeListener('error', failed);
      if (error.code === 'EPIPE') resolve();
      else reject(error);
    };
    stream.on('error', failed);
    stream.write(text, (error) => {
      if (error) {
        failed(error);
        return;
      }
      stream.removeListener('error', failed);
      resolve();
    });
  });

/** What is taken up of an earlier run, and what is read. */
interface Taken {
  readonly out: string;
  readonly files: number;
  readonly kept: number;
  readonly failed: number;
  readonly changed: number;
  /** The version that wrote what is there, where it is not this one. */
  readonly otherVersion: string | undefined;
}

const many = (count: number): string => (count === 1 ? '1 file' : `${count.toLocaleString('en')} files`);

/** Says, before anything is read, what is kept of an earlier run, what is tried again and why. */
export function takenWords({ out, files, kept, failed, changed, otherVersion }: Taken): string {
  const unread = files - kept;
  if (otherVersion !== undefined) return `${out}: an earlier run was of version ${otherVersion}, so all of it is read again: ${many(files)}`;
  if (kept + failed + changed === 0) return `${out}: ${many(files)} to read`;
  if (unread === 0) return `${out}: nothing to read, ${many(files)} were read before and have not changed`;
  const again = [...(failed > 0 ? [`${failed} that could not be read`] : []), ...(changed > 0 ? [`${changed} that changed`] : [])];
  return `${out}: ${many(kept)} kept from an earlier run, ${many(unread)} to read${again.length > 0 ? `, of them again ${again.join(' and ')}` : ''}`;
}

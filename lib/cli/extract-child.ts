import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ExportError } from '@/lib/export/build-export';
import type { ExportedRecord } from '@/lib/export/checked-record';
import type { Answerer } from './in-order';
import type { ReadFile } from './extract-lines';
import type { InputFile } from './read-manifest';

/** A process of its own that runs `extract --stdin`: a line in, a line out. */
class Child {
  private readonly process: ChildProcessWithoutNullStreams;
  private waiting: { readonly resolve: (line: string) => void; readonly reject: (error: Error) => void } | null = null;
  alive = true;

  constructor() {
    this.process = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', '--stdin'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stderr.resume();
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      this.waiting?.resolve(line);
      this.waiting = null;
    });
    const ended = (why: string): void => {
      this.alive = false;
      this.waiting?.reject(new Error(why));
      this.waiting = null;
    };
    this.process.on('error', ({ message }) => ended(message));
    this.process.on('exit', (code, signal) => ended(`the process that read it ended (${signal ?? String(code)})`));
    // A process that has ended takes no more lines; its end says so already.
    this.process.stdin.on('error', () => undefined);
  }

  ask(line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.process.stdin.write(`${line}\n`);
    });
  }

  end(): void {
    this.process.stdin.end();
  }
}

/** Reads files in a process of its own; one that a file brings down is started anew for the next. */
export class ExtractChild implements Answerer<InputFile, ReadFile> {
  private child: Child | null = null;

  async ask({ name, path, url }: InputFile): Promise<ReadFile> {
    if (!this.child?.alive) this.child = new Child();
    const answer = JSON.parse(await this.child.ask(JSON.stringify({ file: path, ...(url !== undefined && { url }) }))) as {
      readonly records: readonly ExportedRecord[]; readonly errors: readonly ExportError[];
    };
    return { file: name, records: answer.records, errors: answer.errors.map((error) => ({ ...error, file: name })) };
  }

  end(): void {
    this.child?.end();
  }
}

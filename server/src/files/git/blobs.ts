/** Reads contents of a repository, one after the other, from one process that ends when nothing more is asked. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { startGit } from './command';

/** So long, in milliseconds, the process waits for the next question. */
const IDLE = 100;

/** An answer that takes longer, in milliseconds, is not waited for. */
const LONGEST = 10_000;

/** A larger content, in bytes, is no file of ours, and is not kept. */
const LARGEST = 32 * 1024 * 1024;

interface Asked {
  readonly id: string;
  readonly answer: (text: string | undefined) => void;
}

/** The contents of one repository. The process starts with the first question. */
export class Blobs {
  private child: ChildProcessWithoutNullStreams | undefined;
  private queue: Asked[] = [];
  private parts: Buffer[] = [];
  private size = 0;
  /** What has to be there before it is worth looking again: the head, then the whole answer. */
  private needed = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly git: string,
    private readonly root: string,
  ) {}

  /** The text of a content; undefined where it can't be read (a partial clone may lack it). */
  read(id: string): Promise<string | undefined> {
    return new Promise((answer) => {
      this.queue.push({ id, answer });
      this.child ??= this.begin();
      this.child.stdin.write(`${id}\n`);
      this.wait();
    });
  }

  private begin(): ChildProcessWithoutNullStreams {
    const child = startGit(this.git, this.root, ['cat-file', '--batch']);
    const over = () => {
      if (this.child === child) this.end();
    };
    child.stdout.on('data', (part: Buffer) => {
      if (this.child === child) this.take(part);
    });
    child.stderr.resume();
    child.on('error', over);
    child.on('close', over);
    return child;
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), this.queue.length > 0 ? LONGEST : IDLE);
    this.timer.unref();
  }

  /** Ends the process; what is still asked has no answer. */
  private end(): void {
    clearTimeout(this.timer);
    const { child, queue } = this;
    this.child = undefined;
    this.queue = [];
    this.parts = [];
    this.size = 0;
    this.needed = 0;
    child?.kill('SIGKILL');
    for (const { answer } of queue) answer(undefined);
  }

  private take(part: Buffer): void {
    this.parts.push(part);
    this.size += part.length;
    if (this.size < this.needed) return;
    let rest = Buffer.concat(this.parts);
    for (let answered = this.answerFrom(rest); answered > 0; answered = this.answerFrom(rest))
      rest = rest.subarray(answered);
    this.parts = [rest];
    this.size = rest.length;
    if (this.needed > LARGEST) this.end();
    else this.wait();
  }

  /** Answers the first question from what has come, if all of it is there. Gives how many bytes that took. */
  private answerFrom(output: Buffer): number {
    this.needed = 0;
    const [asked] = this.queue;
    const end = output.indexOf(0x0a);
    if (!asked || end < 0) return 0;
    // `<id> blob <size>`, then the content and a line break; else `<id> missing`
    const [, type, size] = output.toString('latin1', 0, end).split(' ');
    const length = size === undefined ? 0 : Number(size) + 1;
    if (output.length < end + 1 + length) {
      this.needed = end + 1 + length;
      return 0;
    }
    this.queue.shift();
    asked.answer(type === 'blob' ? output.toString('utf8', end + 1, end + length) : undefined);
    return end + 1 + length;
  }
}

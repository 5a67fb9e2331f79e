import type { CompiledProcess } from '../process/compiled-process.ts';
import type { Command } from '../records/command.ts';
import type { Outcome } from './outcome.ts';
import { roughSize } from './rough-size.ts';

/** A command and its sender. */
export interface WaitingCommand {
  readonly command: Command<CompiledProcess>;
  /** About how many characters its variables take. */
  readonly size: number;
  /** Milliseconds of the process's own clock. */
  readonly since: number;
  /** How often instances were fetched for it. */
  fetches: number;
  /** Called once it is stepped. */
  readonly onStepped: (() => void) | undefined;
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

/** Commands that wait for their step, in the order in which they came; some stand aside until their instances are there. */
export class WaitingCommands {
  #line: WaitingCommand[] = [];
  readonly #aside = new Set<WaitingCommand>();
  #characters = 0;

  get length(): number {
    return this.#line.length;
  }

  /** All of them, those aside too. */
  get count(): number {
    return this.#line.length + this.#aside.size;
  }

  get characters(): number {
    return this.#characters;
  }

  /** How long the first one has been waiting, in milliseconds. */
  get longestMs(): number {
    const [first] = this.#line;
    return first === undefined ? 0 : performance.now() - first.since;
  }

  add(command: Command<CompiledProcess>, mostCharacters: number, onStepped?: () => void): Promise<Outcome> {
    const size = 'variables' in command ? roughSize(command.variables, mostCharacters) : 0;
    this.#characters += size;
    return new Promise((resolve, reject) => {
      this.#line.push({ command, size, since: performance.now(), fetches: 0, resolve, reject, onStepped });
    });
  }

  /** Hands over one after another while `wanted` says so. What `take` refuses (false) stands aside until `comeBack`. */
  takeWhile(wanted: () => boolean, take: (waiting: WaitingCommand) => boolean): void {
    let taken = 0;
    try {
      while (taken < this.#line.length && wanted()) {
        const waiting = this.#line[taken] as WaitingCommand;
        if (take(waiting)) this.#characters -= waiting.size;
        else this.#aside.add(waiting);
        taken += 1; // only now: one whose step threw stays in the line and is refused with the others
      }
    } finally {
      this.#line.splice(0, taken);
    }
  }

  /** Back to the head of the line. */
  comeBack(group: readonly WaitingCommand[]): void {
    const still = group.filter((waiting) => this.#aside.delete(waiting));
    this.#line.unshift(...still);
  }

  rejectAll(error: Error): void {
    for (const { reject } of [...this.#aside, ...this.#line]) reject(error);
    this.#aside.clear();
    this.#line = [];
    this.#characters = 0;
  }
}

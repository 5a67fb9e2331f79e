import { existsSync } from 'node:fs';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { recompile, type Dialect } from '../../bpmn/compile.ts';
import type { Compilers } from '../../core/hydrate.ts';
import { recompileDmn } from '../../dmn/compile.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import { BrokerOverloaded } from '../outcome.ts';
import { prepareDeployment, type PreparedDeployment, type Resource } from '../prepare-deployment.ts';
import { CompilingExceeded, CompilingThread, type CompilingBounds } from './compiling-thread.ts';
import { unpack, unpackProcesses } from './packed-deployment.ts';

/** Of the build; it isn't there when the sources are run as they are: then all is compiled on the spot. */
const builtThread = new URL('./compiling-thread.js', import.meta.url);

/** Characters that are compiled in some ten milliseconds: faster here than handed to another thread. */
const fewCharacters = 64 * 1024;
/** Characters that may wait for the thread at once. */
const waitingAtMost = 64 * 1024 * 1024;

const defaultBounds: CompilingBounds = { timeMs: 60_000, memoryMb: 512, idleMs: 60_000 };

/** Compiles files without holding up the broker's thread: what is large goes to a thread of its own. */
export class DeploymentCompiler {
  readonly #dialect: Dialect;
  readonly #thread: CompilingThread | undefined;
  #waiting = 0;

  constructor(dialect: Dialect, bounds: Partial<CompilingBounds> = {}, file: URL = builtThread) {
    this.#dialect = dialect;
    if (existsSync(file)) this.#thread = new CompilingThread(file, { ...defaultBounds, ...bounds });
  }

  /** Compiles what is to be deployed, or refuses it. @throws {BrokerOverloaded} {BrokerUnavailable} */
  async prepare(resources: readonly Resource[]): Promise<PreparedDeployment> {
    const characters = resources.reduce((sum, { content }) => sum + content.length, 0);
    if (this.#thread === undefined || characters <= fewCharacters)
      return prepareDeployment(resources, this.#dialect);
    if (this.#waiting + characters > waitingAtMost)
      throw new BrokerOverloaded('Reached maximum capacity of requests handled');
    this.#waiting += characters;
    try {
      return await this.#prepareIn(this.#thread, resources);
    } catch (error) {
      if (!(error instanceof CompilingExceeded)) throw error;
      return { rejection: { type: 'INVALID_ARGUMENT', reason: error.message } };
    } finally {
      this.#waiting -= characters;
    }
  }

  async #prepareIn(thread: CompilingThread, resources: readonly Resource[]): Promise<PreparedDeployment> {
    const answer = await thread.compile({ do: 'prepare', resources, dialect: this.#dialect });
    if ('rejection' in answer) return answer;
    if (!('resources' in answer)) throw new Error('failure' in answer ? answer.failure : 'Expected files');
    return {
      command: { type: 'deployment.create', resources: await unpack(resources, answer.resources) },
    };
  }

  /**
   * Compile what was deployed again, on replay. A broker that rebuilds its state has a lease to renew meanwhile: it must
   * not stand still for many definitions on end either.
   */
  readonly deployed: Compilers = {
    processes: async ({ xml, ...dialect }) => {
      await othersTurn();
      const large = this.#thread !== undefined && xml.length > fewCharacters;
      return large ? this.#recompileIn(this.#thread, xml, dialect) : recompile(xml, dialect);
    },
    decisions: async (xml) => {
      await othersTurn();
      return recompileDmn(xml);
    },
  };

  async #recompileIn(
    thread: CompilingThread,
    xml: string,
    dialect: Dialect,
  ): Promise<readonly CompiledProcess[]> {
    try {
      const answer = await thread.compile({ do: 'recompile', xml, dialect });
      if ('processes' in answer) return await unpackProcesses(answer.processes);
      throw new Error('failure' in answer ? answer.failure : 'Expected processes');
    } catch (error) {
      // What was let in once is run, however long it takes on this machine.
      if (error instanceof CompilingExceeded) return recompile(xml, dialect);
      throw error;
    }
  }

  /** What is under way is refused. */
  async close(): Promise<void> {
    await this.#thread?.close();
  }
}

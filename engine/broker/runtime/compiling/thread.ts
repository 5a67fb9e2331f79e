import { parentPort, type MessagePort } from 'node:worker_threads';
import { recompile } from '../../bpmn/compile.ts';
import { prepareDeployment } from '../prepare-deployment.ts';
import { bytesOf, pack, packProcess } from './packed-deployment.ts';
import type { ThreadAnswer, ThreadJob } from './thread-job.ts';

/** Entry of the thread that compiles large deployments, so that the broker's own goes on; see `compiling-thread.ts`. */
const port = parentPort;
if (!port) throw new Error('Expected to run as a worker thread, but this is the main one.');
port.on('message', (job: ThreadJob) => void answer(port, job));

async function answer(port: MessagePort, job: ThreadJob): Promise<void> {
  try {
    const answered = await compiled(job);
    port.postMessage(answered, bytesOf(answered));
  } catch (error) {
    const failure: ThreadAnswer = { failure: error instanceof Error ? error.message : String(error) };
    port.postMessage(failure);
  }
}

async function compiled(job: ThreadJob): Promise<ThreadAnswer> {
  if (job.do === 'recompile') return { processes: (await recompile(job.xml, job.dialect)).map(packProcess) };
  const prepared = await prepareDeployment(job.resources, job.dialect);
  return 'rejection' in prepared ? prepared : { resources: pack(prepared.command.resources) };
}

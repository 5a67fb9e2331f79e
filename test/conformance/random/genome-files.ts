import { writeBpmn } from '#test/conformance/diagram.ts';
import { writeCalled, writeGenome } from './genome-diagram.ts';
import type { Genome } from './genome.ts';
import { writeDecisions } from './special-details.ts';

/** The files of a genome: what it calls, and what it has decided, only when it does. */
export function genomeFiles({ called, ...genome }: Genome, tag: string): { name: string; content: string }[] {
  const main = writeBpmn('r', writeGenome(genome), tag);
  const other = called && main.includes('calledElement') ? writeBpmn('c', writeCalled(called), tag) : '';
  const files = {
    'd.dmn': `${main}${other}`.includes('calledDecision') ? writeDecisions(tag) : '',
    'c.bpmn': other,
    'r.bpmn': main,
  };
  return Object.entries(files)
    .filter(([, content]) => content !== '')
    .map(([name, content]) => ({ name, content }));
}

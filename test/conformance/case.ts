import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { DecisionFile } from '#test/conformance/decision-diagram.ts';
import type { Diagram } from '#test/conformance/diagram.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/**
 * One small story played against a gateway. Steps are maps with one verb and its details; `player.ts` lists the verbs.
 * The answers stand beside it in `recorded/`, as a real Zeebe gave them: the judge of its file.
 */
export interface ConformanceCase {
  /** A sentence: what is shown. Unique in its file. */
  case: string;
  /** Process id → its diagram, or `{bpmn: text}` for what the notation can't say. */
  processes?: Record<string, Diagram | { bpmn: string }>;
  /** Name of a DMN file → its decisions. */
  decisions?: Record<string, DecisionFile>;
  /** Further resources by file name (forms and the like) → their text, in which `TAG` is the tag of the run. */
  files?: Record<string, string>;
  /** Without it all processes, decisions and files are deployed first. */
  deploy?: 'manual';
  steps: Step[];
}

export type Step = Record<string, unknown>;

/**
 * Which real Zeebe is right: the engine 8.5.25 about behaviour, the broker 8.0.0 about what a gateway does. A file names
 * the second one by `judge: 8.0.0` above its `cases`; a plain list of cases has the first.
 */
export type Judge = '8.5.25' | '8.0.0';

export interface CaseFile {
  /** Name of the file without its ending; the record has the same name. */
  name: string;
  judge: Judge;
  cases: ConformanceCase[];
}

/**
 * Whether a case must be alone on its broker. Job types, message names and process ids are each case's own, but all user
 * tasks have one job type, and the searches for an incident's key and for the scope around an element would find another
 * case's.
 */
export function wantsTheBrokerAlone(story: ConformanceCase): boolean {
  return /"\$user"|"resolve"|"around /.test(JSON.stringify(story.steps));
}

const folder = path.join(repositoryRoot, 'test/conformance/cases');

/** Every file of cases, in order of name. */
export function readCases(): CaseFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readCaseFile(name));
}

function readCaseFile(file: string): CaseFile {
  const name = file.replace(/\.yaml$/, '');
  const read = parse(readFileSync(path.join(folder, file), 'utf8')) as
    ConformanceCase[] | { judge: Judge; cases: ConformanceCase[] };
  return Array.isArray(read) ? { name, judge: '8.5.25', cases: read } : { name, ...read };
}

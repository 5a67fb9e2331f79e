/** Deletion of what was deployed. */

/** Deletes one version of something. */
export interface ResourceDelete {
  type: 'resource.delete';
  /** Of a process definition, a decision requirements graph or a form. */
  resourceKey: number;
}

/**
 * A deployed resource is gone: nothing new begins with it. The version number of a process or a form is never given out
 * again; that of a requirements graph is, when it was the latest.
 */
export interface ResourceDeleted {
  type: 'resource.deleted';
  key: number;
  kind: ResourceKind;
}

/** A decision is gone with its requirements graph, whose own deletion follows. */
export interface DecisionDeleted {
  type: 'decision.deleted';
  key: number;
}

export type ResourceEvent = ResourceDeleted | DecisionDeleted;

/** What can be deleted. */
export type ResourceKind = 'process' | 'decision-requirements' | 'form';

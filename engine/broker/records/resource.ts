/** Deletion of what was deployed. */

/** Deletes one version of something. */
export interface ResourceDelete {
  type: 'resource.delete';
  /** Of a process definition, a decision requirements graph or a form. */
  resourceKey: number;
}

/** A deployed resource is gone: nothing new begins with it. Its version number is never given out again. */
export interface ResourceDeleted {
  type: 'resource.deleted';
  key: number;
  kind: ResourceKind;
}

/** What can be deleted. */
export type ResourceKind = 'process' | 'decision-requirements' | 'form';

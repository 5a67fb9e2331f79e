/** The key of a deployment is all that is kept of it, and `apply` has counted it already. */
export function applyDeploymentCreated(): void {}

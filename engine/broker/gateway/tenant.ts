import { status } from '@grpc/grpc-js';
import { GatewayError } from './gateway-error.ts';

/** Without multi-tenancy everything belongs to this tenant (Zeebe 8.5, TenantOwned.DEFAULT_TENANT_IDENTIFIER). */
export const defaultTenant = '<default>';

/**
 * Without multi-tenancy a request names no tenant, or the one there is.
 * @throws INVALID_ARGUMENT in Zeebe's words (8.5, gateway/…/InvalidTenantRequestException.java).
 */
export function checkTenant(rpc: string, tenantId: string): void {
  if (tenantId.trim() === '' || tenantId === defaultTenant) return;
  throw refusal(rpc, `identifier '${tenantId}'`);
}

/** The same for a request that may name several. @throws INVALID_ARGUMENT */
export function checkTenants(rpc: string, tenantIds: readonly string[]): void {
  if (tenantIds.length > 1) throw refusal(rpc, `identifiers '[${tenantIds.join(', ')}]'`);
  for (const tenantId of tenantIds) checkTenant(rpc, tenantId);
}

function refusal(rpc: string, tenants: string): GatewayError {
  return new GatewayError(
    status.INVALID_ARGUMENT,
    `Expected to handle gRPC request ${rpc} with tenant ${tenants}, but multi-tenancy is disabled`,
  );
}

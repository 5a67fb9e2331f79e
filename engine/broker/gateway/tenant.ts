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
  throw new GatewayError(
    status.INVALID_ARGUMENT,
    `Expected to handle gRPC request ${rpc} with tenant identifier '${tenantId}', but multi-tenancy is disabled`,
  );
}

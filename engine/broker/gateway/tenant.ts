/** Without multi-tenancy everything belongs to this tenant (Zeebe 8.5, TenantOwned.DEFAULT_TENANT_IDENTIFIER). */
export const defaultTenant = '<default>';

/**
 * How the embedded server is set up: for two cores and a few gigabytes to spare, everything else as PostgreSQL ships
 * it. Durability is not for sale: fsync, full_page_writes and synchronous_commit stay on.
 * Statements and row contents stay out of its log, since rows hold people's data.
 */
export function serverSettings(port: number, socketFolder: string): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    lc_messages: 'C',
    timezone: 'UTC',
    max_connections: 100,
    shared_buffers: '256MB',
    effective_cache_size: '2GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    wal_buffers: '16MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    fsync: 'on',
    synchronous_commit: 'on',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

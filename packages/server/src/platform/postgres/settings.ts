import { totalmem } from "node:os";

const MEGABYTE = 1_048_576;

export interface SettingsRequest {
  socketFolder: string;
  port: number;
  majorVersion: number;
  /** "off" is for tests alone: a power cut then loses the database. */
  durability: "on" | "off";
}

/** What the server is started with: reachable through the private socket only, and thrifty with memory. */
export function serverSettings({
  socketFolder,
  port,
  majorVersion,
  durability,
}: SettingsRequest): Record<string, string> {
  return {
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    port: String(port),
    max_connections: "50",
    // Only what is used becomes resident. With less, lists among many rows spend half their time fetching pages from the system.
    shared_buffers: `${shareOfMemory(1 / 32, 128, 1024)}MB`,
    effective_cache_size: `${shareOfMemory(1 / 2, 1024, 65_536)}MB`,
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    random_page_cost: "1.1",
    // Compiling a query costs more than running it at these sizes.
    jit: "off",
    // A single server without replicas: less is logged, and fewer processes stay resident.
    wal_level: "minimal",
    max_wal_senders: "0",
    max_logical_replication_workers: "0",
    max_worker_processes: "2",
    max_parallel_workers: "2",
    // Helpers of one query take the processor from the others, and starting them costs as much as most queries do.
    max_parallel_workers_per_gather: "0",
    max_wal_size: "512MB",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(majorVersion >= 18 ? { io_method: "sync" } : {}),
    ...(durability === "off" ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
}

/** A part of the machine's memory in whole megabytes, within bounds. */
function shareOfMemory(share: number, leastMb: number, mostMb: number): number {
  return Math.min(mostMb, Math.max(leastMb, Math.floor((totalmem() * share) / MEGABYTE)));
}

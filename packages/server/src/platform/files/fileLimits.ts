/** How much room people's files may take. */
export interface FileLimits {
  /** Of one file. */
  mostBytes: number;
  /** Of all files of an organisation; null for no limit. */
  quotaBytes: number | null;
}

const MEGABYTE = 1_048_576;

/** Unless the configuration says otherwise. */
export const usualLimits: FileLimits = { mostBytes: 100 * MEGABYTE, quotaBytes: 10_240 * MEGABYTE };

/** What reading needs of a connection; one that holds a transaction open. */
export interface QueryClient {
  query<R extends object>(text: string, values?: unknown[]): Promise<{ rows: R[] }>;
}

import { CompiledQuery } from "kysely";
import type { Tx } from "../../../platform/db/transaction.ts";
import type { QueryClient } from "./queryClient.ts";

/** A transaction as what reads plans takes it. */
export function queryClientOf(tx: Tx): QueryClient {
  return {
    async query<R extends object>(text: string, values: unknown[] = []) {
      const { rows } = await tx.executeQuery<R>(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}

import type { Import } from "@gantry/records";
import type { ColumnType, RawBuilder } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import type { Tx } from "../../../platform/db/transaction.ts";

type Json<T> = ColumnType<T, string | undefined, string>;

type ImportTables = {
  imports: {
    org_id: string;
    id: string;
    user_id: string;
    status: Import["status"];
    progress: ColumnType<number, number | undefined, number>;
    file_name: string;
    size_bytes: number;
    format: string | null;
    documents: Json<Import["documents"]>;
    findings: Json<Import["findings"]>;
    projects: Json<Import["projects"]>;
    change_set_id: string | null;
    alive_at: ColumnType<string, never, RawBuilder<unknown>>;
    created_at: ColumnType<string, string | undefined, never>;
  };
};

/** The table of imports; reached by this duty alone. */
export function importTable(db: Db | Tx) {
  return db.withTables<ImportTables>();
}

import type { AssistantTool } from "./assistantTool.ts";
import { listRecordTypes } from "./tools/listRecordTypes.ts";
import { listRecords, queryRecords } from "./tools/listTools.ts";
import { getRecord, recordHistory } from "./tools/rowTools.ts";
import { search } from "./tools/search.ts";
import { createRecord, deleteRecord, undoChange, updateRecord } from "./tools/writeTools.ts";

/** Few tools over every record type: an assistant chooses among ten better than among hundreds. */
export const assistantTools: readonly AssistantTool[] = [
  listRecordTypes,
  search,
  listRecords,
  queryRecords,
  getRecord,
  recordHistory,
  createRecord,
  updateRecord,
  deleteRecord,
  undoChange,
];
